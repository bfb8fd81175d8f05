import type { FormatExample } from '../model/format.ts';

const text = (lines: readonly string[]): string => lines.join('\n');
const ROW = '   "id": 5,\n   "type": "message",\n   "date": "2025-12-31T08:00:00",\n   "date_unixtime": "1767139200",\n   "from": "Ana",\n   "from_id": "user7",\n   "text": "hello",\n   "text_entities": [\n    {\n     "type": "plain",\n     "text": "hello"\n    }\n   ]';
const CHAT = ' "name": "Demo",\n "type": "private_supergroup",\n "id": 900,\n "messages": [';
const service = (id: number, action: string, more = ''): string =>
  `{"id":${id},"type":"service","date":"2025-12-31T08:00:00","date_unixtime":"1767139200","actor":"Ana","actor_id":"user7","action":"${action}"${more},"text":"","text_entities":[]}`;
const message = (id: number, more: string): string => `{"id":${id},"type":"message","date":"2025-12-31T08:00:00","date_unixtime":"1767139200","from":"Ana","from_id":"user7",${more}}`;

/** Invented chats, one for each thing that readers of this format get wrong. */
export const EXAMPLES: readonly FormatExample[] = [
  { name: 'one chat as it is written', text: text(['{', CHAT, '  {', ROW, '  },', '  {', ROW.replace('5', '6'), '  }', ' ]', '}']), messages: 2, events: 0, rejects: 0 },
  {
    name: 'control characters and ids that are no JSON',
    text: text(['{', CHAT, '  {', ROW.replace('"hello"', '"hello\\nthere \\x08"'), '  },', `  ${message(6, '"text":[{"type":"custom_emoji","text":"hm","document_id":docs/file 1}]')}`, ' ]', '}']),
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'a whole account: chats, a chat that was left, people and devices',
    text: `{"about":"x","personal_information":{"user_id":7,"first_name":"Ana","phone_number":"+1 000"},"contacts":{"about":"x","list":[{"user_id":8,"first_name":"Bo","phone_number":"+1 001"}]},"sessions":{"list":[{"last_ip":"192.0.2.1"}]},"chats":{"about":"x","list":[{"name":"Bo","type":"personal_chat","id":8,"messages":[${message(5, '"text":"one"')}]},{"type":"saved_messages","id":7,"messages":[]}]},"left_chats":{"list":[{"name":"Old","type":"private_group","id":3,"messages":[${message(9, '"text":"two"')}]}]}}`,
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'service rows',
    text: `{"name":"Demo","type":"private_group","id":900,"messages":[${[
      service(2, 'invite_members', ',"members":["Cy"]'), service(3, 'set_messages_ttl', ',"period":86400'),
      service(5, 'phone_call', ',"duration_seconds":3'),
    ].join(',')}]}`,
    messages: 1, events: 2, rejects: 0,
  },
  {
    name: 'no date, no usable date, no object',
    text: `{"name":"Demo","type":"public_channel","id":900,"messages":[{"id":4,"type":"unsupported"},${message(5, '"text":"x"').replace('1767139200', 'soon').replace('2025-12', '2025-22')},7,${message(6, '"text":"y"')}]}`,
    messages: 1, events: 0, rejects: 3,
  },
  {
    name: 'facts behind the messages, times of the wall clock, sender as a number',
    text: '{"messages":[{"id":5,"type":"message","date":"2019-12-31T08:00:00","from":"Ana","from_id":4294967303,"text":"hello"}],"id":900,"type":"personal_chat","name":"Bo"}',
    messages: 1, events: 0, rejects: 0,
  },
  {
    name: 'a picture left out, a contact',
    text: `{"name":"Demo","type":"private_supergroup","id":900,"messages":[${message(1, '"photo":"(File not included. Change it.)","text":""')},${message(3, '"contact_information":{"first_name":"Bo","phone_number":"+1 001"},"text":""')}]}`,
    messages: 2, events: 0, rejects: 0,
  },
];
