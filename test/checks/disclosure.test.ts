import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory, OWN_PER_ACCOUNT, OWN_TOTAL } from '../../src/checks/_disclosure-memory.ts';
import { recent, REPLY_MEMORY } from '../../src/checks/_disclosure-recent.ts';
import { refOf } from '../../src/checks/_message-ref.ts';
import { account, facts, message } from '../helpers/timeline.ts';
import { fake, last, run } from './disclosure-fake.ts';
import { disclosureFold, type Scanner } from '../../src/checks/_disclosure-fold.ts';

const PHONE = '13800001234';

test('a finding carries rule, place, span, value, bearer and a reason without the value', () => {
  const { findings, result } = run({ messages: [{ sender: 1, text: `张伟的电话是${PHONE}` }] });
  const [finding] = findings;
  assert.equal(findings.length, 1);
  assert.equal(finding?.rule, 'disclosure.phone');
  assert.equal(finding.status, 'indicated');
  assert.deepEqual(finding.span, [6, 17]);
  assert.equal(finding.value, PHONE);
  assert.deepEqual([finding.bearer, finding.account], ['member', 1]);
  assert.deepEqual(finding.message, { source: 1, line: 1, byteStart: 0, byteEnd: 99, nativeId: null, at: finding.message?.at, sender: 1 });
  assert.doesNotMatch(JSON.stringify([finding.reason, finding.subject?.why, result]), /1380000|张伟/);
  assert.match(finding.reason.en, /cue:电话/);
  assert.equal(result.status, 'indicated');
});

test('a hit below 0.8 is suspected', () => {
  const { findings, result } = run({ messages: [{ text: '加我微信 wx_abcd1' }] });
  assert.deepEqual([findings[0]?.status, result.status], ['suspected', 'suspected']);
});

test('the bearer is the role that the sender holds', () => {
  const memberships = (['owner', 'admin', 'member'] as const).map((role, i) => ({ account: i + 1, role, roleFrom: 'file' as const, joinedAt: null, leftAt: null }));
  const { findings } = run({ facts: { memberships }, messages: [1, 2, 3].map((sender) => ({ sender, text: PHONE })) });
  assert.deepEqual(findings.map((f) => f.bearer), ['owner', 'manager', 'member']);
});

test('raw XML, encoded bytes, cards and media are not read, and are counted', () => {
  const { findings, result } = run({ messages: [
    { kind: 'text', text: `<msg><appmsg><title>${PHONE}</title></appmsg></msg>` },
    { kind: 'text', text: `<?xml version="1.0"?><a>${PHONE}</a>` },
    { kind: 'voice', text: PHONE }, { kind: 'card', text: PHONE }, { kind: 'location', text: PHONE },
    { kind: 'image', text: `IMG-${PHONE}.jpg` },
    { kind: 'text', text: `${'QUJD'.repeat(60)}${PHONE}` },
    { kind: 'text', text: '吃了吗' },
  ] });
  assert.deepEqual(findings, []);
  assert.equal(result.status, 'not_indicated');
  assert.match(result.reason.en, /^Nothing found in 2 text messages\. 6 messages with media, files or cards were not looked into\.$/);
  assert.deepEqual(result.notAssessable?.map((entry) => entry.rule), ['cn.civil.1034']);
  assert.match(result.notAssessable?.[0]?.reason.en ?? '', /^6 /);
});

test('a caption is read', () => {
  assert.equal(run({ messages: [{ kind: 'image', text: `王姐的名片 ${PHONE}` }] }).findings.length, 1);
});

test('of a quote in XML the typed title is read, and the span points into the message', () => {
  const text = `<?xml version="1.0"?>\n<msg><appmsg><title>打 ${PHONE}</title><refermsg><content>13900005678</content></refermsg></appmsg></msg>`;
  const { findings } = run({ messages: [{ kind: 'quote', text }] });
  assert.deepEqual(findings.map((f) => text.slice(...(f.span as [number, number]))), [PHONE]);
});

test('the sender id that raw exports put before the text is not read', () => {
  const { findings } = run({ messages: [{ text: `wx_abcd1234:\n打 ${PHONE}` }] });
  assert.deepEqual(findings.map((f) => [f.rule, f.span]), [['disclosure.phone', [15, 26]]]);
});

test('an account id inside an @mention is not a disclosure, outside of one it is', () => {
  const accounts = new Map([[1, account(1)], [2, account(2, { account: '+86 138 0000 1234', name: '+86 138 0000 1234' })]]);
  assert.equal(run({ facts: { accounts }, messages: [{ text: `@${PHONE} 明天见` }] }).findings.length, 0);
  assert.equal(run({ facts: { accounts }, messages: [{ text: `打 ${PHONE}` }] }).findings.length, 1);
  assert.equal(run({ facts: { accounts }, messages: [{ text: '@13900005678 明天见' }] }).findings.length, 1);
});

test('a group with no text at all is not assessable', () => {
  assert.equal(run({ messages: [{ kind: 'image', text: '[图片]' }] }).result.status, 'not_assessable');
  assert.equal(run({}).result.status, 'not_assessable');
});

test('with findings, persons outside the record and the audience are listed as not assessable', () => {
  const { result } = run({ messages: [{ text: PHONE }] });
  assert.deepEqual(result.notAssessable?.map((entry) => entry.rule), ['cn.civil.1033', 'cn.civil.998']);
});

test('messages outside the window are remembered but neither counted nor reported', () => {
  const { findings, result } = run({
    messages: [{ at: '2026-05-01 08:00', text: '我是张伟' }, { at: '2026-05-01 09:00', text: `我的电话${PHONE}` }, { at: '2026-05-02 00:00', text: PHONE }],
    policy: { since: Date.UTC(2026, 4, 1, 1), until: Date.UTC(2026, 4, 1, 16) },
  });
  assert.deepEqual(findings.map((f) => f.subject?.linkage), ['link_known']);
  assert.match(result.reason.en, /1 text message\./);
});

test('a message without sender does not break anything', () => {
  const { findings } = run({ messages: [{ sender: null, text: `我是张伟，我的电话${PHONE}` }, { sender: null, text: PHONE }] });
  assert.equal(findings.length, 2);
});

test('the same timeline gives the same findings', () => {
  const scene = { messages: [{ text: `张伟 ${PHONE}` }, { sender: 2, text: `我的电话13900005678` }, { text: '13900005678' }] };
  assert.deepEqual(run(scene), run(scene));
});

test('memory of own data is capped per account and in total, and keeps what came first', () => {
  const mind = memory();
  const ref = refOf(message({}));
  for (let i = 0; i < OWN_PER_ACCOUNT * 2; i++) mind.own(1, 'phone', `1380000${1000 + i}`, ref);
  assert.equal(mind.size(), OWN_PER_ACCOUNT);
  assert.equal(mind.owner('phone', '13800001000')?.account, 1);
  assert.equal(mind.owner('phone', `1380000${1000 + OWN_PER_ACCOUNT}`), null);
  for (let i = 0; i < OWN_TOTAL + 10; i++) mind.own(i + 2, 'qq', `9${i}`, ref);
  assert.equal(mind.size(), OWN_TOTAL);
  assert.equal(mind.phone(1), null);
});

test('a name borne by two introduced accounts is nobody\'s', () => {
  const mind = memory();
  const ref = refOf(message({}));
  mind.introduce(1, '张伟', ref);
  assert.deepEqual(mind.introduced('张伟'), [1]);
  mind.introduce(2, '张伟', ref);
  assert.deepEqual(mind.introduced('张伟'), [1, 2]);
});

test('reply targets are kept for the last ten thousand messages only', () => {
  const ring = recent(true);
  for (let i = 0; i < 3; i++) ring.add(message({ nativeId: `m${i}`, sender: i }, i));
  assert.equal(ring.replied('m1')?.sender, 1);
  for (let i = 3; i < REPLY_MEMORY + 2; i++) ring.add(message({ nativeId: `m${i}`, sender: 7 }, i));
  assert.equal(ring.size(), REPLY_MEMORY);
  assert.equal(ring.replied('m1'), null);
  assert.equal(ring.replied('m2')?.sender, 2);
  assert.equal(ring.replied(`m${REPLY_MEMORY + 1}`)?.byteStart, (REPLY_MEMORY + 1) * 100);
  for (let i = 0; i < REPLY_MEMORY * 3; i++) ring.add(message({ nativeId: `n${i}`, sender: null }, i));
  assert.equal(ring.replied('m2'), null);
  assert.equal(ring.replied(`n${REPLY_MEMORY * 3 - 1}`)?.sender, null);
  assert.equal(ring.size(), REPLY_MEMORY);
});

const phones: Scanner = {
  mightHold: () => true,
  mayAnswer: () => false,
  scan: (text) => [...text.matchAll(/1\d{10}/g)].map((m) => ({ entity: 'phone', start: m.index, end: m.index + 11, value: m[0], confidence: 0.9, reasons: [] })),
};

test('a message full of data does not take more than linear work', () => {
  const time = (size: number): number => {
    const text = `张伟的电话${PHONE}，我是李娜 `.repeat(size);
    const fold = disclosureFold(phones, scene(), policyNow, () => {});
    const started = process.hrtime.bigint();
    fold.message?.(message({ text }));
    return Number(process.hrtime.bigint() - started) / 1e6;
  };
  time(1_000);
  // 8 times the data; quadratic work would be 64 times. The margin is for a busy machine.
  assert.ok(time(8_000) < 30 * Math.max(20, time(1_000)));
});

test('a flood of @ or of introductions in one message costs little', () => {
  for (const flood of ['@', '我是', '就是', 'I am A', '张']) {
    const fold = disclosureFold(fake, scene(), policyNow, () => {});
    const started = process.hrtime.bigint();
    fold.message?.(message({ text: `${flood.repeat(100_000)} ${PHONE}` }));
    assert.ok(Number(process.hrtime.bigint() - started) < 1e9, flood);
  }
});

const policyNow = { asOf: 0, timezone: 'UTC', origin: 'unknown', retentionScope: 'message-content', since: null, until: null } as const;
const scene = () => facts({ accounts: new Map() });

test('a subject is never named in the sentences, only in its own field', () => {
  const { subject, reason } = last([[1, `收件人：李娜 ${PHONE}`]]);
  assert.equal(subject.name, '李娜');
  assert.ok(!JSON.stringify([reason, subject.why]).includes('李娜'));
});

test('an account is tied to its first four names only', () => {
  const mind = memory();
  const ref = refOf(message({}));
  for (const name of ['张伟', '张伟', '李娜', '王芳', '赵敏', '周杰']) mind.introduce(1, name, ref);
  assert.deepEqual(mind.names(1).map((told) => told.name), ['张伟', '李娜', '王芳', '赵敏']);
});
