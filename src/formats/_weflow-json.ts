import type { Opening, Reader, Sink } from '../model/format.ts';
import { jsonReader } from './_json-reader.ts';
import { Chat } from './_weflow-chat.ts';
import { Entries, factsOf, MEMBER, MEMBER_PATHS, newFacts, SENDER, SENDER_PATHS, SESSION } from './_weflow-facts.ts';
import { Rows } from './_weflow-rows.ts';

/** `{"weflow":…,"session":…,"senders":[…],"messages":[…],"groupMembers":[…]}`, of which only `messages` must be there. */
export function openJson(opening: Opening, sink: Sink): Reader {
  const surveyed = factsOf(opening.head);
  const facts = { ...newFacts(), session: new Map(surveyed.session), senders: new Map(surveyed.senders), exporter: surveyed.exporter };
  const chat = new Chat(opening, sink, facts);
  const rows = new Rows(opening, sink, chat);
  const senders = new Entries(SENDER);
  const members = new Entries(MEMBER);
  let list = false;
  let roster = false;
  return jsonReader({ facts: [...SESSION, ...SENDER_PATHS, ...MEMBER_PATHS], records: ['messages[*]', 'messages'], containers: [] }, sink, {
    record(path, object, start, end) {
      if (path === 'messages[*]') rows.take(object, start, end);
      else sink.reject({ start, end, code: 'bad-json', reason: 'messages is no list' });
    },
    fact(path, value) {
      if (senders.take(path, value) || members.take(path, value)) return;
      if (path !== SENDER && path !== MEMBER) facts.session.set(path, value);
    },
    open(path) {
      if (path === 'messages') list = true;
    },
    close(path) {
      if (path === MEMBER) {
        roster = true;
        chat.member(members.close());
      } else if (path === SENDER) {
        const entry = senders.close();
        const number = entry.get('senderID');
        if (typeof number === 'number' || typeof number === 'string') facts.senders.set(String(number), entry);
      }
    },
    end(complete) {
      rows.end();
      chat.end();
      if (complete && !list) sink.note({ en: 'the file has no list of messages', zh: '文件中没有消息列表' });
      if (roster) {
        sink.note({
          en: 'the member list of this export also holds people who spoke and have left since',
          zh: '此导出的成员名单也包括发过言、后来退群的人',
        });
      }
    },
  });
}
