import type { FormatExample } from '../model/format.ts';

const manifest = (participants: readonly object[], conversations: readonly object[], events: readonly object[]): string =>
  JSON.stringify({ version: '2.0.0', participants, conversations, events }, null, 1);

const ANA = { id: 'P1', display: 'Ana', email: 'ana@example.com' };
const BEN = { id: 'P2', display: 'Ben' };

/** Every trap that RSMF has, in a few events each. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'channel with a join',
    text: manifest([ANA, BEN], [{ id: 'C1', display: '读书会', platform: 'WeChat', type: 'channel', participants: ['P1'] }], [
      { id: 'e2', type: 'message', conversation: 'C1', participant: 'P2', timestamp: '2026-01-05T10:01:00.5+08:00', body: '大家好', parent: 'e1' },
      { type: 'join', conversation: 'C1', participant: 'P2', timestamp: '2026-01-05T10:00:30+08:00' },
      { id: 'e1', type: 'message', conversation: 'C1', participant: 'P1', timestamp: '2026-01-05T10:00:00+08:00', body: '在吗' },
    ]),
    messages: 2, events: 1, rejects: 0,
  },
  {
    name: 'deleted, edited and with files',
    text: manifest([ANA, BEN], [{ id: 'C1', platform: 'sms', type: 'direct', participants: ['P1', 'P2'], custodian: 'P1' }], [
      { type: 'message', conversation: 'C1', participant: 'P1', timestamp: '2026-01-05T10:00:00', body: 'no', deleted: true },
      { type: 'message', conversation: 'C1', participant: 'P2', timestamp: '2026-01-05T10:01:00', body: 'yes', edits: [{ participant: 'P2', timestamp: '2026-01-05T10:02:00', previous: 'yess' }] },
      { type: 'message', conversation: 'C1', participant: 'P2', timestamp: '2026-01-05T10:03:00', attachments: [{ id: 'A1.png', display: 'a.png', size: 3 }] },
    ]),
    messages: 3, events: 0, rejects: 0,
  },
  {
    name: 'no conversation, no participant, no time',
    text: manifest([ANA], [{ id: 'C1', platform: 'slack', participants: [] }], [
      { type: 'message', participant: 'P1', timestamp: '2026-01-05T10:00:00Z', body: 'orphan' },
      { type: 'message', conversation: 'C1', timestamp: '2026-01-05T10:00:00Z', body: 'nobody' },
      { type: 'message', conversation: 'C1', participant: 'P1', body: 'no time' },
      { type: 'disclaimer', conversation: 'C1', timestamp: '2026-01-05T10:00:00Z', body: 'recorded' },
    ]),
    messages: 2, events: 1, rejects: 1,
  },
  {
    name: 'events in front of the people',
    text: '{"events":[{"type":"message","conversation":"C1","participant":"P1","timestamp":"2026-01-05T10:00:00Z","body":"hi","reactions":[{"value":"like"}]}],'
      + '"conversations":[{"id":"C1","platform":"teams","participants":["P1"]}],"participants":[{"id":"P1","display":"Ana"}],"version":"2.0.0"}',
    messages: 1, events: 0, rejects: 0,
  },
];
