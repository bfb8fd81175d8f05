import { isTalk, MOST, Shaping } from './_shaping.ts';
import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { namedBy, surelyNamed } from './names.ts';
import { isRemark, isRule } from './remarks.ts';
import type { Shaped } from './shapes.ts';
import { isSystem } from './system.ts';
import { nickOf } from './strangers.ts';
import { titleIn } from './title.ts';
import { timeLine } from './when.ts';

/** Above each message of some logs. */
const HEADED = /^(?:发信人|发送人|发送者|发言人|说话人|昵称|用户|from|sender|user)\s?[:：]\s?(\S.{0,30})$/iu;
const FACE = /\p{Extended_Pictographic}/u;
/** Least share of the lines that are names. */
const DENSE = 0.25;

/**
 * Names on lines of their own, each with its words below and no time, as people copy bubbles one by one. A name is one that comes back, or that
 * needs no second sighting. Null where the file does not look so throughout.
 */
export function namesAbove(lines: readonly RawLine[]): Shaped | null {
  if (lines.length > MOST) return null;
  const texts = lines.map(({ text }) => (text.length > 300 ? text.slice(0, 300) : plain(text).trim()));
  const counts = new Map<string, number>();
  for (const text of texts) if (mayStand(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const headed = texts.filter((text) => HEADED.test(text)).length > 1;
  const isName = (text: string): boolean => (headed ? HEADED.test(text) : counts.has(text) && ((counts.get(text) ?? 0) > 1 || alternate || surelyNamed(text) || FACE.test(text) || namedBy(text) !== 'name'));
  const alternate = turnAbout(texts);
  const heads = new Map<number, string>();
  const bodies = new Map<number, string>();
  let [filled, fresh] = [0, false];
  let last = -1;
  for (const [i, text] of texts.entries()) {
    if (text === '' || beside(text)) continue;
    if (heads.size === 0 && filled < 2 && (titleIn(text, true) !== null || isRemark(text))) {
      filled++;
      continue;
    }
    filled++;
    // What stands right below a name is said, even if it is a name.
    if (!fresh && isName(text)) {
      heads.set(i, headed ? (HEADED.exec(text)?.[1] ?? text) : text);
      [last, fresh] = [i, true];
    } else if (last < 0) return null;
    else {
      bodies.set(last, `${bodies.get(last) ?? ''}${bodies.has(last) ? ' ' : ''}${text}`);
      fresh = false;
    }
  }
  const pairs = [...heads].map(([at, name]) => ({ name, text: bodies.get(at) ?? '' }));
  if (fresh || heads.size < filled * DENSE || new Set(heads.values()).size < 2 || !isTalk(pairs)) return null;
  if (heads.size < 3 && !headed && !pairs.every(({ name }) => surelyNamed(name) || namedBy(name) !== 'name')) return null;
  const shaping = new Shaping();
  lines.forEach((line, i) => {
    const name = heads.get(i);
    if (name === undefined) shaping.keep(line);
    else shaping.say(line, name, '');
  });
  return shaping.done();
}

/** Every other line may be a name, and one of those comes back. */
function turnAbout(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '' && !beside(text));
  const names = filled.filter((_, i) => i % 2 === 0);
  return filled.length % 2 === 0 && names.length > 2 && new Set(names).size < names.length && names.every(mayStand);
}

const beside = (text: string): boolean => isBlank(text) || isRule(text) || (text.length <= 60 && timeLine(text) !== null) || isSystem(text);

function mayStand(text: string): boolean {
  if (text === '' || text.length > 40 || /[:：]/.test(text)) return false;
  return ['self', 'other'].includes(namedBy(text) ?? '') ? /^(?:我|me|对方)$/i.test(text) : nickOf(text) !== null;
}
