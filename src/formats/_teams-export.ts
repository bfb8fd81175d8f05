import { RECORD_CAP, type Opening, type Reader, type Sink, type Survey } from '../model/format.ts';
import { textOf } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';
import { jsonReader } from './_json-reader.ts';
import { surveyOver } from './_survey.ts';
import { Chats } from './_teams-chats.ts';
import { instantOf } from './_teams-graph.ts';
import { People, plainId } from './_teams-people.ts';
import { takeSelf } from './_teams-self.ts';

const CONVERSATION = 'conversations[*]';
const FIELDS = ['id', 'displayName', 'threadProperties.topic', 'threadProperties.members'].map((name) => `${CONVERSATION}.${name}`);
const FACTS = ['userId', 'exportDate', ...FIELDS];

/** What a user's own export says about its conversations, in their order. Each may say it behind its messages. */
export interface ExportFacts {
  readonly about: Map<string, Json>;
  readonly conversations: Map<string, Json>[];
}

export const newExportFacts = (): ExportFacts => ({ about: new Map(), conversations: [] });

function takeFact(facts: ExportFacts, index: number, path: string, value: Json): void {
  if (!path.startsWith(CONVERSATION)) facts.about.set(path, value);
  else if (index >= 0 && FIELDS.includes(path)) (facts.conversations[index] ??= new Map()).set(path.slice(CONVERSATION.length + 1), value);
}

export function surveyExport(facts: ExportFacts): Survey {
  let index = -1;
  const split = new JsonSplit([CONVERSATION, ...FACTS], {
    open: () => void index++,
    value(path, text) {
      const parsed = parseJson(text);
      if (parsed.ok) takeFact(facts, index, path, parsed.value);
    },
  }, RECORD_CAP);
  return surveyOver(
    (bytes, base, last) => split.push(bytes, base, last),
    () => ({ order: null, needed: false, why: { en: 'times are in UTC', zh: '时间为 UTC' } }),
  );
}

/** Reads `{"userId":…,"conversations":[{"id":…,"MessageList":[…]}]}`. */
export function openExport(opening: Opening, sink: Sink, facts: ExportFacts): Reader {
  const chats = new Chats(opening, sink, null);
  const people = new People(sink);
  const list = `${CONVERSATION}.MessageList`;
  let index = -1;
  let group = -1;
  const exporter = (): void => {
    const id = textOf(facts.about.get('userId'));
    people.exporter = id === null ? null : plainId(id);
  };
  const begin = (): void => {
    if (group >= 0) return;
    const said = facts.conversations[index] ?? new Map<string, Json>();
    const id = textOf(said.get('id'));
    if (id !== null) chats.learn({ id, topic: textOf(said.get('threadProperties.topic')) ?? textOf(said.get('displayName')) });
    group = chats.group(id);
    const members = textOf(said.get('threadProperties.members'));
    const parsed = members === null ? null : parseJson(members);
    for (const member of parsed?.ok && Array.isArray(parsed.value) ? parsed.value : []) {
      if (typeof member === 'string') sink.member({ group, account: people.account({ id: plainId(member), name: null, kind: null }, group) });
    }
  };
  exporter();
  return jsonReader({ facts: FACTS, containers: [CONVERSATION, list], records: [`${list}[*]`] }, sink, {
    open(path) {
      if (path !== CONVERSATION) return;
      index++;
      group = -1;
    },
    close(path) {
      if (path === CONVERSATION) begin();
    },
    fact(path, value) {
      takeFact(facts, index, path, value);
      if (path === 'userId') exporter();
    },
    record(_path, record, start, end) {
      begin();
      takeSelf(sink, people, record, group, start, end);
    },
    end() {
      const exportedAt = instantOf(textOf(facts.about.get('exportDate')));
      if (!Number.isNaN(exportedAt)) sink.declare({ exportedAt });
    },
  });
}
