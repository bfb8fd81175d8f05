import type { FormatExample } from '../model/format.ts';

const json = (value: unknown): string => JSON.stringify(value);
const item = (more: object, content: unknown = { text: '早' }): object => ({
  message_id: 'om_1', msg_type: 'text', create_time: '1767139200000', update_time: '1767139200000', deleted: false, updated: false, chat_id: 'oc_9',
  sender: { id: 'ou_a', id_type: 'open_id', sender_type: 'user' }, body: { content: typeof content === 'string' ? content : json(content) }, ...more,
});
const SYSTEM = item(
  { message_id: 'om_2', msg_type: 'system', sender: { id: '', id_type: '', sender_type: '' } },
  { template: '{from_user} invited {to_chatters} to the group.', from_user: ['甲'], to_chatters: ['乙', '丙'] },
);

/** Invented chats, one for each shape and trap. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'a page, with what the system said and a time that is none', text: json({ code: 0, msg: 'success', data: { has_more: false, items: [item({}), SYSTEM, item({ create_time: '' })] } }),
    messages: 1, events: 1, rejects: 1,
  },
  {
    name: 'bare items, a mention and a reply',
    text: json({ items: [item({ parent_id: 'om_0', mentions: [{ key: '@_user_1', id: 'ou_b', id_type: 'open_id', name: '乙' }] }, { text: '@_user_1 看下' })] }),
    beside: { 'chat.json': json({ code: 0, data: { name: '示范群', chat_mode: 'group', owner_id: 'ou_a' } }) },
    messages: 1, events: 0, rejects: 0,
  },
  {
    name: 'rich text and a file',
    text: json({ items: [item({ msg_type: 'post' }, { title: '通知', content: [[{ tag: 'text', text: '周五' }, { tag: 'at', user_id: '@_user_1', user_name: '乙' }]] }), item({ msg_type: 'file' }, { file_key: 'f', file_name: '名单.xlsx' })] }),
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'recalled: without its text an event, with it a message',
    text: json({ items: [item({ deleted: true }, 'This message was recalled'), item({ message_id: 'om_3', deleted: true })] }),
    messages: 1, events: 1, rejects: 0,
  },
  {
    name: 'a merged forward and the records in it',
    text: json({ data: { items: [item({ msg_type: 'merge_forward' }, { content: 'Merged and Forwarded Message' }), item({ message_id: 'om_4', upper_message_id: 'om_1' }, { text: '里面的话' }), item({ message_id: 'om_5' })] } }),
    messages: 2, events: 0, rejects: 0,
  },
  { name: 'one item a line', text: `${json(item({}))}\n${json(SYSTEM)}\n{"x":1}\n`, messages: 1, events: 1, rejects: 1 },
  { name: 'two pages in one file', text: json([{ data: { items: [item({})], has_more: true } }, { data: { items: [item({ message_id: 'om_6' })], has_more: false } }]), messages: 2, events: 0, rejects: 0 },
  { name: 'a chat', text: json({ code: 0, data: { name: '示范群', chat_mode: 'group', owner_id: 'ou_a', user_manager_id_list: ['ou_b'], external: false } }), messages: 0, events: 0, rejects: 0 },
  { name: 'the members of a chat', text: json({ code: 0, data: { items: [{ member_id_type: 'open_id', member_id: 'ou_a', name: '甲' }], has_more: false, member_total: 1 } }), messages: 0, events: 0, rejects: 0 },
];
