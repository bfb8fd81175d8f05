import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAgainst } from '../../../src/leak/case/against.ts';
import { CONCEALED, type Excerpt, type ExcerptLine } from '../../../src/model/excerpt.ts';
import { at, ZONE } from '../../helpers/timeline.ts';
import { excerpt, line } from '../_facts.ts';

const check = (facts: Parameters<typeof checkAgainst>[0], lines: readonly Partial<ExcerptLine>[], from: 'text' | 'image' = 'text') =>
  checkAgainst(facts, { ...excerpt(lines.map(line)), files: excerpt([], from).files } satisfies Excerpt, ZONE).map(({ en }) => en);

test('a reviewed redaction of a text that has none is refused', () => {
  assert.throws(() => check({ redactionReviewed: true }, [{ text: 'hello' }]), { code: 'usage', message: /redactionReviewed/u });
});

test('in a picture a bar may have been missed: told, not refused', () => assert.match(check({ redactionReviewed: true }, [{ text: 'hello' }], 'image').join(), /no redaction was read/u));

test('a reviewed redaction of a text with one is fine', () => assert.deepEqual(check({ redactionReviewed: true }, [{ nameState: 'concealed' }]), []));

test('a person given as redacted whose name stands in a line is told', () => {
  assert.match(check({ persons: [{ name: '阿梅', identifiability: 'redacted' }] }, [{ text: `${CONCEALED}说的`, concealed: [{ start: 0, end: 1, how: 'bar' }] }, { text: '阿梅别急' }]).join(), /name given stands/u);
});

test('a message that is later than the spreading is told', () => assert.match(check({ publishedAt: at('2026-05-01') }, [{ at: at('2026-05-03') }]).join(), /later than the time of spreading/u));

test('an excerpt without lines is fine', () => assert.deepEqual(check({ publishedAt: at('2026-05-01') }, []), []));
