import type { FormatExample } from '../model/format.ts';

const json = (value: unknown): string => JSON.stringify(value);
const SAID = { type: 'message', user: 'U02', text: 'hi &amp; thanks <@U01>', ts: '1767139260.000200' };
const JOIN = { type: 'message', subtype: 'channel_join', user: 'U02', inviter: 'U01', ts: '1767139200.000100', text: '<@U02> has joined the channel' };

/** Invented records, one example for each shape and trap. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'a day: somebody is invited, writes, edits, answers', text: json([JOIN, { ...SAID, edited: { user: 'U02', ts: '1767139300.000000' } }, { ...SAID, ts: '1767139400.000300', thread_ts: SAID.ts }]),
    beside: { '../users.json': '[{"id":"U02","name":"ana","profile":{"real_name":"Ana Example"}}]', '../channels.json': '[{"id":"C01","name":"general"}]' },
    messages: 2, events: 1, rejects: 0,
  },
  {
    name: 'a robot, a file, no stamp, no object',
    text: json([{ type: 'message', subtype: 'bot_message', bot_id: 'B01', username: 'Builder', text: 'done', ts: '1767139261.000100' }, { ...SAID, text: '', files: [{ id: 'F01', name: 'plan.pdf' }] }, { ...SAID, ts: 'noon' }, 7]),
    messages: 2, events: 0, rejects: 2,
  },
  {
    name: 'an export that keeps what was edited and deleted',
    text: json([
      { ...SAID, text: 'at five' },
      { type: 'message', subtype: 'message_changed', hidden: true, ts: '1767139270.000100', message: { ...SAID, text: 'at five' }, previous_message: { ...SAID, text: 'at four' } },
      { type: 'message', subtype: 'message_deleted', hidden: true, ts: '1767139280.000100', deleted_ts: '1767139262.000100', previous_message: { ...SAID, text: 'oops', ts: '1767139262.000100' } },
      { type: 'message', subtype: 'tombstone', user: 'USLACKBOT', text: 'This message was deleted.', ts: '1767139263.000100', hidden: true },
    ]),
    messages: 3, events: 1, rejects: 0,
  },
  { name: 'users', text: json([{ id: 'U01', name: 'ana', deleted: false, is_owner: true, is_bot: false, profile: { real_name: 'Ana Example', display_name: '' } }]), messages: 0, events: 0, rejects: 0 },
  { name: 'channels', text: json([{ id: 'C01', name: 'general', created: 1767100000, creator: 'U01', is_archived: false, members: ['U01', 'U02'] }]), messages: 0, events: 1, rejects: 0 },
  { name: 'chats of two', text: json([{ id: 'D01', created: 1767100000, members: ['U01', 'U02'] }]), messages: 0, events: 0, rejects: 0 },
];
