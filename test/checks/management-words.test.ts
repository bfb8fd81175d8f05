import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BEI, LI, OWNER, scene } from './management-fake.ts';

interface Labelled { readonly label: string; readonly text: string }

function read(name: string): Labelled[] {
  const text = readFileSync(new URL(`../../fixtures/management/${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const bar = line.indexOf(' | ');
    return { label: line.slice(0, bar), text: line.slice(bar + 3) };
  });
}

function right({ label, text }: Labelled): boolean {
  const said = (sender: number) => scene([['05-01 08:00', sender, text]]).result.response;
  const notices = said(BEI)?.notices ?? [];
  const measures = said(OWNER)?.measures ?? [];
  switch (label) {
    case 'notice-clear': case 'call': return notices.length === 1 && notices[0]?.clear === true;
    case 'notice-unclear': case 'member': return notices.every(({ clear }) => !clear);
    case 'reminder': return measures.length === 1 && measures[0]?.kind !== 'warn';
    case 'warning': return measures[0]?.kind === 'warn';
    default: return measures.length === 0 && notices.every(({ clear }) => !clear);
  }
}

for (const [name, least] of [['lines', 1], ['blind', 0.95], ['fresh', 0.95], ['third', 0.95], ['later', 0.9]] as const) {
  test(`notices, reminders and warnings are told from ordinary talk (${name}: at least ${least * 100} %)`, () => {
    const lines = read(name);
    assert.ok(lines.length >= 50);
    const wrong = lines.filter((line) => !right(line));
    assert.ok(1 - wrong.length / lines.length >= least, wrong.map(({ label, text }) => `${label} | ${text}`).join('\n'));
  });
}

test('right after a flagged message a call for the owner is clear and words that forbid are a reminder; other business stays what it is', () => {
  const beside = ({ label, text }: Labelled): boolean => {
    const said = (sender: number) => scene([['05-01 07:57', LI, '!话'], ['05-01 08:00', sender, text]]).result.response;
    const clear = label === 'reminder' || label === 'warning' ? false : (said(BEI)?.notices.some((notice) => notice.clear) ?? false);
    const taken = label === 'reminder' || label === 'warning' ? (said(OWNER)?.measures.length ?? 0) > 0 : false;
    return label === 'notice-clear' || label === 'call' ? clear : label === 'reminder' || label === 'warning' ? taken : !clear;
  };
  const lines = [...read('third'), ...read('later')];
  const wrong = lines.filter((line) => !beside(line));
  assert.ok(1 - wrong.length / lines.length >= 0.96, wrong.map(({ label, text }) => `${label} | ${text}`).join('\n'));
});
