import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDetectors, unmark, validate } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';

const detectors = await loadDetectors();
const scanner = createScanner(detectors);

test('the folder holds the forty-five detectors', () => {
  assert.deepEqual(detectors.map((d) => d.id).join(' '),
    'address bank-card biometric birth-date chat-record courier credential credit-code criminal-record device-id driver-licence email employer family finance health iban imei '
    + 'intimate ip landline location lodging mac medical-record minor name passport payment-account permit phone plate qq religion resident-id school social-account '
    + 'social-insurance ssn staff-number tax-number vehicle wallet wechat-id whereabouts');
});

for (const detector of detectors) {
  test(`${detector.id} finds its hits at their exact spans and stays silent on its misses`, () => {
    assert.deepEqual(validate(detector, scanner), []);
    assert.ok(detector.examples.hit.length >= 5 && detector.examples.miss.length >= 5);
  });
}

/** Applies `change` to the marked span only and says where the changed span is. */
function variant(marked: string, change: (span: string) => string): { text: string; start: number; end: number } {
  const { text, start, end } = unmark(marked);
  const span = change(text.slice(start, end));
  return { text: text.slice(0, start) + span + text.slice(end), start, end: start + span.length };
}

function assertFound(id: string, wanted: { text: string; start: number; end: number }): void {
  const hits = scanner.scan(wanted.text).filter((hit) => hit.entity === id);
  assert.ok(hits.some((hit) => hit.start === wanted.start && hit.end === wanted.end), `${id}: ${wanted.text} ${JSON.stringify(hits)}`);
}

for (const detector of detectors) {
  const digitBearing = detector.examples.hit.filter((marked) => /\d/.test(marked.slice(marked.indexOf('[['), marked.indexOf(']]'))));

  test(`${detector.id} finds its hits in full-width digits`, () => {
    for (const marked of digitBearing) {
      assertFound(detector.id, variant(marked, (span) => span.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))));
    }
  });

  test(`${detector.id} finds its hits with zero-width characters between digits`, () => {
    for (const marked of digitBearing) {
      assertFound(detector.id, variant(marked, (span) => span.replace(/(?<=\d)(?=\d)/g, '\u200b')));
    }
  });

  test(`${detector.id} finds its hits of seven and more plain digits with a space after each`, () => {
    for (const marked of digitBearing) {
      const { text, start, end } = unmark(marked);
      if (/^\d{7,}$/.test(text.slice(start, end))) assertFound(detector.id, variant(marked, (span) => [...span].join(' ')));
    }
  });
}
