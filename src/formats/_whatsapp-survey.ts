import type { DateOrder, Head, Survey } from '../model/format.ts';
import { lineSurvey } from './_lines.ts';
import { headerFinder, type Header } from './_whatsapp-header.ts';
import { isMark, nameOf } from './_whatsapp-marks.ts';
import { OrderTally, type Decision } from './_whatsapp-order.ts';
import type { Shape } from './_whatsapp-shape.ts';
import { colonOf, split } from './_whatsapp-speaker.ts';

const MAX_NAMES = 100_000;
const GROUP_ONLY = new Set(['create', 'join', 'leave', 'invite', 'remove', 'role', 'rename']);
/** A second shape counts when it has at least this part of the headers: two exports in one file, not a quotation. */
const SHARE = 0.2;

/** What was seen of the headers of one shape. */
interface Seen {
  readonly shape: Shape;
  readonly tally: OrderTally;
  /** Printed names that speak. */
  readonly speakers: Set<string>;
  readonly bearers: Set<string>;
  records: number;
  groupOnly: boolean;
  /** The name given when the group was created. */
  created: string | null;
}

/** What the whole file tells before it is read. */
export interface Knowledge {
  /** Shapes whose headers begin records, the most frequent first. */
  readonly shapes: readonly Shape[];
  readonly decision: Decision;
  /** By shape: exports joined into one file may differ. */
  readonly orders: ReadonlyMap<Shape, DateOrder | null>;
  /** Names (as identity) that speak. */
  readonly speakers: ReadonlySet<string>;
  /** Name that the encryption notice or the creation of the group gives. */
  readonly title: string | null;
  readonly isGroup: boolean;
  /** Lines that look like headers of another shape and belong to the text above them. */
  readonly quotedHeaders: number;
}

function look(seen: Seen, header: Header, line: string, lineNumber: number): void {
  const first = seen.records++ === 0;
  seen.tally.add(header, lineNumber);
  const rest = line.slice(header.length);
  const at = colonOf(rest);
  const printed = at < 0 ? null : rest.slice(0, at);
  if (printed !== null && !first && seen.speakers.has(printed) && !isMark(rest.charCodeAt(at + 2))) return;
  if (printed === null && seen.groupOnly && seen.created !== null) return;
  const own = printed === null ? '' : nameOf(printed);
  const { name, bearer, system } = split(rest, { first, speaks: (other) => other !== own });
  if (name !== null && seen.speakers.size < MAX_NAMES) seen.speakers.add(name);
  if (system === null) return;
  if (GROUP_ONLY.has(system.kind) || /^Messages (?:you send )?to this group/.test(rest)) seen.groupOnly = true;
  if (system.kind === 'create') seen.created ??= system.value;
  if (bearer !== null && system.kind === 'notice' && system.actor === null) seen.bearers.add(bearer);
}

function conclude(seen: readonly Seen[]): Knowledge {
  const ranked = [...seen].sort((a, b) => b.records - a.records || (a.shape.key < b.shape.key ? -1 : 1));
  const most = ranked[0]?.records ?? 0;
  const kept = ranked.filter((one) => one.records >= most * SHARE);
  const decisions = kept.map((one) => one.tally.decide());
  const speakers = new Set(kept.flatMap((one) => [...one.speakers].map(nameOf)));
  const bearer = kept.flatMap((one) => [...one.bearers])[0] ?? null;
  const created = kept.map((one) => one.created).find((name) => name !== null) ?? null;
  // In a private chat the notice bears the other person's name; a name that is nobody's among several is a group's.
  const groupBearer = bearer !== null && !speakers.has(bearer) && speakers.size > 1;
  const none: Decision = { order: null, needed: false, why: { en: 'the file has no dated line', zh: '文件中没有带日期的行' } };
  return {
    shapes: kept.map((one) => one.shape),
    decision: decisions.find((decision) => decision.needed) ?? decisions[0] ?? none,
    orders: new Map(kept.map((one, i) => [one.shape, decisions[i]?.order ?? null])),
    speakers,
    title: created ?? bearer,
    isGroup: speakers.size > 2 || groupBearer || kept.some((one) => one.groupOnly),
    quotedHeaders: ranked.filter((one) => !kept.includes(one)).reduce((sum, one) => sum + one.records, 0),
  };
}

const KNOWN = new WeakMap<Head, Knowledge>();

/** What a survey of this head's file found; of the head alone when there was none. */
export function knowledgeOf(head: Head): Knowledge {
  const known = KNOWN.get(head);
  if (known !== undefined) return known;
  const survey = surveyOf(head);
  survey.push(head.bytes, true);
  survey.finish();
  return KNOWN.get(head) ?? conclude([]);
}

/** Reads the whole file for the order of its dates, its speakers and its name. */
export function surveyOf(head: Head): Survey {
  const find = headerFinder();
  const seen = new Map<Shape, Seen>();
  let lineNumber = 0;
  return lineSurvey((line) => {
    lineNumber++;
    const header = find(line);
    if (header === null) return;
    let one = seen.get(header.shape);
    if (one === undefined) {
      one = { shape: header.shape, tally: new OrderTally(header.shape), speakers: new Set(), bearers: new Set(), records: 0, groupOnly: false, created: null };
      seen.set(header.shape, one);
    }
    look(one, header, line, lineNumber);
  }, () => {
    const knowledge = conclude([...seen.values()]);
    KNOWN.set(head, knowledge);
    return knowledge.decision;
  });
}
