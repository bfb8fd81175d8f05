import type { FormatExample } from '../model/format.ts';

const RULE = '='.repeat(62);
const AUTHOR = '"author":{"id":"7","name":"ana","discriminator":"0000","nickname":"Ana","isBot":false,"roles":[{"id":"3","name":"Admin","position":5}]}';
const row = (id: number, type: string, content: string, more = ''): string =>
  `{"id":"${id}","type":"${type}","timestamp":"2025-12-31T08:00:0${id}.1230000+08:00","timestampEdited":null,"content":"${content}",${AUTHOR}${more}}`;
const json = (rows: readonly string[], count: number, type = 'GuildTextChat'): string =>
  `{"guild":{"id":"1","name":"Demo"},"channel":{"id":"22222","type":"${type}","category":"Text","name":"general"},"dateRange":{"after":null,"before":null},"exportedAt":"2026-01-01T00:00:00+00:00","messages":[${rows.join(',')}],"messageCount":${count}}`;

/** Invented chats, one for each thing that readers of this format get wrong. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'JSON: said, joined, pinned, a number for a type', messages: 1, events: 3, rejects: 0,
    text: json([row(1, 'Default', 'hi'), row(2, 'GuildMemberJoin', 'Joined the server.'), row(3, 'ChannelPinnedMessage', 'Pinned a message.', ',"reference":{"messageId":"1"}'), row(4, '12', '')], 4),
  },
  {
    name: 'JSON: reply, forward, picture, and a row without a time', messages: 3, events: 0, rejects: 1,
    text: json([
      row(1, 'Reply', 'yes', ',"reference":{"type":"Default","messageId":"9"}'), row(2, 'Default', '', ',"forwardedMessage":{"content":"theirs"}'),
      row(3, 'Default', 'see', ',"attachments":[{"id":"5","url":"https://cdn.example/a.png?x=1","fileName":"a.png"}]'), row(4, 'Default', 'x').replace('2025-12', 'soon'),
    ], 4, 'DirectTextChat'),
  },
  {
    name: 'CSV', messages: 2, events: 0, rejects: 1,
    text: 'AuthorID,Author,Date,Content,Attachments,Reactions\r\n"7","ana#0001","2025-12-31T08:00:00.0000000+08:00","hi, ""all""","",""\r\n"8","bo","2025-12-31T08:01:00.0000000+08:00","","https://cdn.example/a.ogg","👍 (2)"\r\n"8","bo","noon","x","",""\r\n',
  },
  {
    name: 'TXT', messages: 3, events: 0, rejects: 0,
    text: `${RULE}\r\nGuild: Demo\r\nChannel: Text / general\r\nTopic: all\r\n${RULE}\r\n\r\n[12/31/2025 8:00 AM] ana\r\nhi\r\n\r\n[12/31/2025 8:00 AM] typed, not said by him\r\n\r\n\r\n[12/31/2025 8:01 PM] bo (pinned)\r\n\r\n\r\n{Attachments}\r\nhttps://cdn.example/a.png\r\n\r\n{Reactions}\r\n👍 (2)\r\n\r\n[12/31/2025 8:02 PM] ana\r\nbye\r\n\r\n\r\n${RULE}\r\nExported 3 message(s)\r\n${RULE}\r\n`,
  },
  {
    name: 'TXT with names of months', messages: 1, events: 0, rejects: 0,
    text: `${RULE}\nGuild: Direct Messages\nChannel: Private / bo\n${RULE}\n\n[05-Dec-25 08:00 PM] ana#0001\nhi\n\n\n${RULE}\nExported 1 message(s)\n${RULE}\n`,
  },
  {
    name: 'data package, JSON', messages: 2, events: 0, rejects: 1,
    text: '[{"ID":1455000000000000001,"Timestamp":"2025-12-31 08:00:00","Contents":"hi","Attachments":""},{"ID":"1455000000000000002","Timestamp":"2025-12-31T08:00:00+00:00","Contents":"","Attachments":"https://cdn.example/a.png"},{"ID":"x","Timestamp":"","Contents":"y"}]',
  },
  {
    name: 'data package, CSV', messages: 1, events: 0, rejects: 1,
    text: 'ID,Timestamp,Contents,Attachments\r\n1455000000000000001,2025-12-31 08:00:00.123000+00:00,"hi, all",\r\n1455000000000000002,2025-12-31\r\n',
  },
];
