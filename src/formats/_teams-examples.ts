import type { FormatExample } from '../model/format.ts';

const CHAT = '19:aa11@thread.v2';
const user = (id: string, displayName: string | null = null) => ({ user: { id, displayName, userIdentityType: 'aadUser' } });
const html = (content: string) => ({ contentType: 'html', content });
const page = (value: readonly object[], more: object = {}): string => JSON.stringify({ '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#chats('${encodeURIComponent(CHAT)}')/messages`, ...more, value });

/** Every shape and trap of the format. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'page of a chat',
    text: page([
      { id: '1767578460000', messageType: 'message', createdDateTime: '2026-01-05T02:01:00.123Z', chatId: CHAT, from: user('u2', 'Ben'), body: html('<p>好的</p>'), lastEditedDateTime: '2026-01-05T02:02:00Z' },
      { id: '1767578440000', messageType: 'systemEventMessage', createdDateTime: '2026-01-05T02:00:40Z', chatId: CHAT, from: null, body: html('<systemEventMessage/>'),
        eventDetail: { '@odata.type': '#microsoft.graph.membersAddedEventMessageDetail', members: [{ id: 'u2' }], initiator: user('u1') } },
      { id: '1767578400000', messageType: 'message', createdDateTime: '2026-01-05T02:00:00Z', deletedDateTime: '2026-01-05T02:00:10Z', chatId: CHAT, from: user('u1', 'Ana'), body: { contentType: 'text', content: '' } },
    ]),
    messages: 2, events: 1, rejects: 0,
  },
  {
    name: 'post with a reply, and one without a time',
    text: page([
      { id: '1', messageType: 'message', createdDateTime: '2026-01-05T02:00:00Z', channelIdentity: { teamId: 't', channelId: '19:c@thread.tacv2' }, subject: 'Plan', from: user('u1', 'Ana'), body: html('<div>one</div>'),
        replies: [{ id: '2', messageType: 'message', createdDateTime: '2026-01-05T02:01:00Z', replyToId: '1', from: user('u2'), body: html('<p>two</p>') }] },
      { id: '3', messageType: 'message', createdDateTime: 'soon', chatId: null, from: null, body: html('x') },
    ], { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/next' }),
    messages: 2, events: 0, rejects: 1,
  },
  {
    name: 'lines',
    text: ['hi', 'there'].map((content, n) => `${JSON.stringify({ id: `${n}`, messageType: 'message', createdDateTime: `2026-01-05T02:0${n}:00Z`, chatId: CHAT, from: user('u1', 'Ana'), body: { contentType: 'text', content } })}\n`).join(''),
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'list',
    text: JSON.stringify([{ id: '1', messageType: 'message', createdDateTime: '2026-01-05T02:00:00Z', chatId: CHAT, from: { application: { id: 'b', displayName: 'Bot', applicationIdentityType: 'bot' } }, body: html('beep') }]),
    messages: 1, events: 0, rejects: 0,
  },
  {
    name: 'own export',
    text: JSON.stringify({ userId: '8:orgid:u1', exportDate: '2026-02-01T00:00', conversations: [
      { id: CHAT, displayName: null, MessageList: [
        { id: '11', displayName: 'Ana', originalarrivaltime: '2026-01-05T02:00:00.5Z', messagetype: 'RichText/Html', from: '8:orgid:u1', content: '<p>hello</p>', properties: { edittime: '1767578401000' } },
        { id: '10', originalarrivaltime: '2026-01-05T01:00:00Z', messagetype: 'ThreadActivity/AddMember', from: CHAT, content: '<addmember><initiator>8:orgid:u1</initiator><target>8:orgid:u2</target></addmember>' },
        { id: '12', messagetype: 'Text', content: 'no time' },
      ], threadProperties: { topic: 'Team' } },
    ] }),
    messages: 1, events: 1, rejects: 1,
  },
  { name: 'chat object', text: JSON.stringify({ id: CHAT, topic: 'Team', chatType: 'group', members: [{ userId: 'u1', displayName: 'Ana', roles: ['owner'] }] }, null, 2), messages: 0, events: 0, rejects: 0 },
];
