import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BEI, OWNER, scene } from './management-fake.ts';

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

for (const [name, least] of [['lines', 1], ['blind', 0.95], ['fresh', 0.85]] as const) {
  test(`notices, reminders and warnings are told from ordinary talk (${name}: at least ${least * 100} %)`, () => {
    const lines = read(name);
    assert.ok(lines.length >= 50);
    const wrong = lines.filter((line) => !right(line));
    assert.ok(1 - wrong.length / lines.length >= least, wrong.map(({ label, text }) => `${label} | ${text}`).join('\n'));
  });
}
