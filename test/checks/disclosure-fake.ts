import type { Check } from '../../src/model/check.ts';
import type { Hit } from '../../src/model/detector.ts';
import { disclosureFold, type Scanner } from '../../src/checks/_disclosure-fold.ts';
import { runCheck, type Scene } from '../helpers/timeline.ts';

const PATTERNS: readonly (readonly [string, RegExp, number])[] = [
  ['resident-id', /(?<!\d)[1-9]\d{16}[\dX](?!\d)/g, 0.99],
  ['phone', /(?<!\d)1[3-9]\d{9}(?!\d)/g, 0.95],
  ['bank-card', /(?<!\d)62\d{14,17}(?!\d)/g, 0.9],
  ['email', /[a-z0-9.]+@[a-z0-9.]+\.com/g, 0.9],
  ['plate', /[京沪苏][A-Z][A-Z0-9]{5}/gu, 0.9],
  ['address', /\p{Script=Han}{1,4}路\d+号|\d+ [A-Z][a-z]+ Road/gu, 0.9],
  ['wechat-id', /wx_[a-z0-9]{4,}/g, 0.6],
  ['health', /确诊\p{Script=Han}{2,4}|diagnosed with [a-z]+/gu, 0.9],
  ['name', /「\p{Script=Han}{2,3}」/gu, 0.9],
];

/** Stands in for the detectors: what this check does with hits is tested apart from how they are found. */
export const fake: Scanner = {
  mightHold: (text) => /\d|@|确诊|diagnosed|「|wx_/.test(text),
  mayAnswer: () => false,
  scan(text) {
    const hits: Hit[] = [];
    for (const [entity, pattern, confidence] of PATTERNS) {
      for (const m of text.matchAll(pattern)) {
        const trim = entity === 'name' ? 1 : 0;
        const value = m[0].slice(trim, m[0].length - trim);
        hits.push({ entity, start: m.index + trim, end: m.index + m[0].length - trim, value, confidence, reasons: ['cue:电话', value] });
      }
    }
    return hits.filter((a) => !hits.some((b) => b !== a && b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start)).sort((a, b) => a.start - b.start);
  },
};

export const check: Check = {
  id: 'disclosure', title: { en: '', zh: '' }, needs: { en: '', zh: '' },
  start: (facts, policy, emit) => disclosureFold(fake, facts, policy, emit),
};

export const run = (scene: Scene) => runCheck(check, scene);

/** The last finding of a scene whose messages are `[sender, text, more?]`. */
export function last(messages: readonly (readonly [number, string, object?])[], facts?: Scene['facts']) {
  const { findings } = run({ messages: messages.map(([sender, text, more]) => ({ sender, text, ...more })), ...(facts ? { facts } : {}) });
  const finding = findings.at(-1);
  if (!finding?.subject) throw new Error('no finding');
  return { ...finding, subject: finding.subject };
}
