import type { Format, Head } from '../model/format.ts';
import { openThread } from './_instagram-file.ts';
import { jsonSurvey } from './_json-reader.ts';
import { sniffThread } from './_instagram-shape.ts';
import { FACTS, firstPart, type ThreadFacts } from './_instagram-thread.ts';

/** What the survey found, for the reader of the same file. */
const surveyed = new WeakMap<Head, ThreadFacts>();

const PHOTO = '"photos":[{"uri":"your_instagram_activity/messages/inbox/bo_1234567890/photos/1.jpg"}]';

/** `message_1.json` and its like from Meta's "download your information", of Instagram and of Messenger. */
export default {
  id: 'instagram',
  title: 'Instagram and Messenger JSON (download your information)',
  extensions: ['.json'],
  carries: { zone: 'epoch', messageIds: 'none', accountIds: 'name-only', groupId: true, roles: false, roster: true, counter: false, declaredCount: false },
  assumedZone: null,
  tried: 'made',
  sniff: sniffThread,
  companions: firstPart,
  survey(head) {
    const facts: ThreadFacts = new Map();
    surveyed.set(head, facts);
    return jsonSurvey(FACTS, (path, value) => void facts.set(path, value), { en: 'times are epoch milliseconds', zh: '时间为 Unix 毫秒' });
  },
  open: (opening, sink) => openThread(opening, sink, surveyed.get(opening.head) ?? new Map()),
  examples: [
    {
      name: 'a thread, newest first, texts as Latin-1', messages: 2, events: 1, rejects: 0,
      text: `{"participants":[{"name":"Bo"},{"name":"Z\\u00c3\\u00a9"}],"messages":[{"sender_name":"Z\\u00c3\\u00a9","timestamp_ms":1767139320000,"content":"hi\\ncaf\\u00c3\\u00a9"},{"sender_name":"Bo","timestamp_ms":1767139260000,"is_unsent":true},{"sender_name":"Bo","timestamp_ms":1767139200000,${PHOTO}}],"title":"Bo","is_still_participant":true,"thread_path":"inbox/bo_1234567890","magic_words":[]}`,
    },
    {
      name: 'a group of Messenger with rows that the service wrote', messages: 1, events: 2, rejects: 1,
      text: '{"participants":[{"name":"A"},{"name":"B"},{"name":"C"}],"messages":[{"sender_name":"A","timestamp_ms":1767139320000,"content":"A added B.","type":"Subscribe","users":[{"name":"B"}]},{"sender_name":"C","timestamp_ms":1767139300000,"type":"Unsubscribe","users":[{"name":"C"}],"content":"C left."},{"sender_name":"A","timestamp_ms":1767139200000,"content":"hi","type":"Generic","is_unsent_image_by_messenger_kid_parent":false},{"sender_name":"A"}],"title":"G","thread_type":"RegularGroup","thread_path":"inbox/g_9876543210"}',
    },
    {
      name: 'the newer kind of Messenger file, in plain UTF-8', messages: 2, events: 0, rejects: 0,
      text: '{"participants":["Bo","Ana"],"threadName":"Bo_77","messages":[{"isUnsent":false,"media":[],"reactions":[],"senderName":"Bo","text":"sch\u00f6n","timestamp":1767139200000,"type":"text"},{"isUnsent":false,"media":[{"uri":"./media/1.jpg"}],"senderName":"Ana","timestamp":1767139260000,"type":"media"}]}',
    },
  ],
} satisfies Format;
