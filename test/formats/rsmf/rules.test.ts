import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import rsmf from '../../../src/formats/rsmf.ts';
import { collect } from '../../helpers/collect.ts';

type Loose = Record<string, unknown>;

const event = (more: Loose = {}): Loose => ({ type: 'message', conversation: 'C1', participant: 'P1', timestamp: '2026-01-05T10:00:00Z', body: 'hi', ...more });
const manifest = (more: Loose = {}): Loose => ({
  version: '2.0.0', participants: [{ id: 'P1', display: 'Ana' }], conversations: [{ id: 'C1', platform: 'slack', type: 'channel', participants: ['P1'] }], events: [event()], ...more,
});
const refusal = (more: Loose | string): string | null => collect(rsmf, typeof more === 'string' ? more : JSON.stringify(manifest(more))).survey?.refusal ?? null;
const refused = (more: Loose | string, why: string): void => assert.equal(refusal(more), `the manifest breaks the rules of RSMF 2.0 at ${why}`);

describe('a manifest that breaks a rule is refused with the place', () => {
  it('when something required is missing', () => {
    assert.equal(refusal({}), null);
    refused({ participants: [{ display: 'Ana' }] }, 'participants[0].id: required');
    refused({ conversations: [{ id: 'C1', participants: [] }] }, 'conversations[0].platform: required');
    refused({ events: [event(), { body: 'x' }] }, 'events[1].type: required');
    refused({ events: [event({ reactions: [{}] })] }, 'events[0].reactions[0].value: required');
    refused({ version: undefined }, 'version: required');
    refused({ events: undefined }, 'events: required');
  });

  it('when a type is wrong', () => {
    refused({ participants: [{ id: 1 }] }, 'participants[0].id: must be a string');
    refused(JSON.stringify(manifest()).replace('"P1"', '123456789012345678'), 'participants[0].id: must be a string');
    refused({ participants: {} }, 'participants: must be a list');
    refused({ events: [[]] }, 'events[0]: must be an object');
    refused({ events: [event({ deleted: 'no' })] }, 'events[0].deleted: must be true or false');
    refused({ events: [event({ attachments: [{ id: 'a', size: 1.5 }] })] }, 'events[0].attachments[0].size: must be a whole number');
    refused({ events: [event({ body: null })] }, 'events[0].body: must be a string');
    refused({ version: '2' }, 'version: must have at least 5 characters');
    refused({ eventcollectionid: 7 }, 'eventcollectionid: must be a string');
  });

  it('when a word is none of those allowed', () => {
    refused({ events: [event({ type: 'typing' })] }, 'events[0].type: must be one of message, disclaimer, join, leave, history, unknown');
    refused({ conversations: [{ id: 'C1', platform: 'x', type: 'group', participants: [] }] }, 'conversations[0].type: must be one of direct, channel');
    refused({ conversations: [{ id: 'C1', platform: '', participants: [] }] }, 'conversations[0].platform: must have at least 1 character');
  });

  it('when an id names nobody, wherever the list stands, or names two', () => {
    refused({ events: [event({ participant: 'P9' })] }, 'events[0].participant: names no participant of the manifest');
    refused({ events: [event({ conversation: 'C9' })] }, 'events[0].conversation: names no conversation of the manifest');
    refused({ events: [event({ edits: [{ participant: 'P8' }] })] }, 'events[0].edits[0].participant: names no participant of the manifest');
    refused({ participants: [{ id: 'P1' }, { id: 'P1' }] }, 'participants[1].id: another participant has this id');
    assert.equal(refusal(JSON.stringify({ events: [event()], conversations: manifest()['conversations'], participants: [{ id: 'P1' }], version: '2.0.0' })), null);
  });
});

describe('a manifest that is only damaged is read', () => {
  it('past an event that is no JSON, and past one that is too long', () => {
    const text = JSON.stringify(manifest({ events: [event(), event({ body: 'x'.repeat(1_100_000) }), event()] })).replace('"hi"', '"hi" "');
    const got = collect(rsmf, text, { chunk: 1 << 18 });
    assert.deepEqual([got.survey?.refusal, got.messages.length, got.rejects.map(({ code }) => code)], [undefined, 1, ['bad-json', 'record-too-large']]);
  });
});

describe("the mail's headers", () => {
  const MAIL = '../mail-headers.txt';
  const read = (headers: string, more: Loose = {}) => collect(rsmf, JSON.stringify(manifest(more)), { beside: { [MAIL]: headers } });

  it('declare the messages when all events are messages', () => {
    assert.deepEqual(read('subject: x\nX-RSMF-EventCount: 1\n').declared, [{ messages: 1 }]);
    assert.deepEqual(read('X-RSMF-EventCount: many').declared, []);
  });

  it('make the file truncated when they count more events than there are', () => {
    const got = read('x-rsmf-eventcount: 3', { events: [event(), event({ type: 'join' })] });
    assert.deepEqual([got.declared, got.truncated.length], [[], 1]);
    assert.equal(read('x-rsmf-eventcount: 2', { events: [event(), event({ type: 'join' })] }).truncated.length, 0);
  });

  it('are noted when they count fewer, or name another time', () => {
    assert.equal(read('x-rsmf-eventcount: 0').notes.length, 1);
    assert.equal(read('x-rsmf-begindate: 2026-01-05T09:00:00Z').notes.length, 1);
    assert.equal(read('x-rsmf-begindate: 2026-01-05T18:00:00+08:00\nx-rsmf-enddate: 2026-01-05T10:00:00.0000000Z').notes.length, 0);
  });
});

describe('any JSON at all', () => {
  it('is read or refused, and never throws', () => {
    const key = fc.constantFrom('version', 'participants', 'conversations', 'events', 'id', 'type', 'body', 'participant', 'conversation', 'timestamp', 'edits', '__proto__');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 5, depthSize: 'small' }, fc.constantFrom('message', 'join', 'P1', '2026-01-05T10:00:00', '', null, 1, true), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(key, tie('tree'), { maxKeys: 5 })),
    }));
    fc.assert(fc.property(fc.dictionary(key, tree, { maxKeys: 5 }), fc.integer({ min: 1, max: 40 }), (value, chunk) => {
      const text = JSON.stringify(value);
      assert.deepEqual(collect(rsmf, text, { chunk }).ranges, collect(rsmf, text).ranges);
    }), { numRuns: 80 });
  });
});
