import type { Placed } from '../model/detector.ts';

/** Keys by the shapes that their services give them. */
const SHAPES = new RegExp(
  '(?<![A-Za-z0-9_])(?:sk-(?:proj-|ant-|or-)?(?=[A-Za-z_-]{0,40}\\d)[A-Za-z0-9_-]{20,180}|gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{22,255}|glpat-[A-Za-z0-9_-]{20,64}|A(?:KI|SI)A[A-Z2-7]{16}|AKIA[0-9A-Z]{16}|xox[abeprs]-[A-Za-z0-9-]{10,120}'
  + '|AIza[0-9A-Za-z_-]{35}|LTAI[0-9A-Za-z]{12,26}|AKID[0-9A-Za-z]{20,40}|npm_[A-Za-z0-9]{36}|hf_[A-Za-z]{34}|[rsp]k_live_[A-Za-z0-9]{16,120}|SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}|dckr_pat_[A-Za-z0-9_-]{20,40}|pypi-AgEI[A-Za-z0-9_-]{50,200}'
  + '|shpat_[a-f0-9]{32}|ya29\\.[A-Za-z0-9_-]{30,200}|\\d{8,10}:AA[A-Za-z0-9_-]{32,34}|eyJ[A-Za-z0-9_-]{8,1000}\\.eyJ[A-Za-z0-9_-]{8,2000}\\.[A-Za-z0-9_-]{8,1000})(?![A-Za-z0-9_-])'
  + '|https://hooks\\.slack\\.com/services/[A-Z0-9]{8,12}/[A-Z0-9]{8,12}/[A-Za-z0-9]{20,28}',
  'g',
);
const BLOCK = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
const NAMED = /(?<![A-Za-z])(?:api[ _-]?(?:key|secret|token)|(?:app|client|access|auth|bearer|refresh|session|bot|secret)[ _-]?(?:secret|token|key)|secret(?:[ _-]?key)?|token|bearer|appsecret|密[钥鑰]|秘[钥鑰]|令牌|私[钥鑰])["']?\s{0,2}(?:[:：=＝]|是|为|is|->)?\s{0,2}["'“`]?((?:0x)?[A-Za-z0-9_+/.-]{16,200}={0,2})(?![A-Za-z0-9])/gi;
const SEED = /(?:助[记記][词詞]|seed phrase|mnemonic|recovery phrase)(?:是|为|is|[:：\s]){0,4}["“]?((?:[a-z]{3,8}[ ,]{1,2}){11,23}[a-z]{3,8})(?![a-z])/gi;

/** Keys and tokens: known shapes, private key blocks, values named as one, words that restore a wallet. */
export function tokens(text: string): Placed[] {
  const out: Placed[] = [];
  const add = (start: number, value: string, confidence: number, reason: string): void => void out.push({ start, end: start + value.length, value, confidence, reasons: [reason] });
  for (const found of text.matchAll(SHAPES)) add(found.index, found[0], 0.97, 'shape');
  let closed = 0;
  for (const found of text.matchAll(BLOCK)) {
    if (found.index < closed) continue;
    const mark = found[0].replace('BEGIN', 'END');
    const end = text.indexOf(mark, found.index);
    closed = end < 0 ? text.length : end + mark.length;
    add(found.index, text.slice(found.index, closed), 0.98, 'private-key');
  }
  for (const found of text.matchAll(NAMED)) {
    const value = (found[1] ?? '').replace(/[.]+$/, '');
    if (random(value)) add(found.index + found[0].lastIndexOf(found[1] ?? ''), value, 0.85, 'named');
  }
  for (const found of text.matchAll(SEED)) add(found.index + found[0].lastIndexOf(found[1] ?? ''), found[1] ?? '', 0.93, 'seed');
  return out;
}

/** Letters and figures well mixed: no identifier of a program, path, address or placeholder. */
function random(value: string): boolean {
  const digits = value.match(/\d/g)?.length ?? 0;
  const letters = value.match(/[A-Za-z]/g)?.length ?? 0;
  if (digits < 3 || letters < 3 || new Set(value).size < 8 || /^(?:https?:|www\.)|xxxx|your|example|\.\.|\/\//i.test(value)) return false;
  // Words and years with underscores between them are names.
  return /[0-9][A-Za-z]+[0-9]|[A-Za-z][0-9]+[A-Za-z]/.test(value) && (value.match(/[A-Za-z]{7,}/g)?.length ?? 0) < 2;
}
