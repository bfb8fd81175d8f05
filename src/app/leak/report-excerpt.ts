import type { Excerpt, ExcerptLine, Matching } from '../../model/excerpt.ts';
import type { LeakExcerpt, LeakLine, LeakMatch, LeakMessage, LeakReport } from '../../model/report-leak.ts';
import type { Message } from '../../model/timeline.ts';
import { iso } from '../../text/zone.ts';
import { messageRef } from '../report-finding.ts';
import { hiddenDiff, type LeakNaming, refOf } from './naming.ts';

const rounded = (share: number): number => Math.round(share * 100) / 100;

/** What was given and how it was read. */
export function reportExcerpt(excerpt: Excerpt, naming: LeakNaming): LeakExcerpt {
  const { masker, lang } = naming;
  return {
    lines: excerpt.lines.length,
    redactedLines: excerpt.lines.filter(isRedacted).length,
    from: excerpt.files.some(({ from }) => from === 'image') ? 'image' : 'text',
    title: excerpt.title === null ? null : naming.name(excerpt.title), members: excerpt.members,
    files: excerpt.files.map((file) => ({
      path: naming.name(file.path), sha256: file.sha256, bytes: file.bytes, from: file.from, form: file.form,
      width: file.picture?.width ?? null, height: file.picture?.height ?? null, dark: file.picture?.dark ?? null,
      carries: file.carries.map(({ what, says, value }) => ({ what, says: says[lang], value: what === 'location' ? masker.value('location', value) : naming.text(value) })),
      notes: file.notes.map((note) => note[lang]),
    })),
    read: excerpt.lines.map((line, index) => reportLine(line, index, naming)),
  };
}

/** Something of it was made unreadable. */
export function isRedacted({ nameState, concealed }: ExcerptLine): boolean {
  return nameState === 'concealed' || concealed.length > 0;
}

function reportLine(line: ExcerptLine, index: number, naming: LeakNaming): LeakLine {
  const { place } = line;
  const text = naming.text(line.quoted === null ? line.text : `${line.text}\n「${line.quoted}」`);
  return {
    line: index + 1, kind: line.kind, name: line.name === null ? null : naming.name(line.name), nameState: line.nameState, own: line.own, text, media: line.media,
    concealed: placedIn(text, line),
    at: line.at === null ? null : iso(line.at, naming.zone), shownTime: line.shownTime, confidence: rounded(line.confidence), file: place.file,
    place: { line: place.line, byteStart: place.bytes?.[0] ?? null, byteEnd: place.bytes?.[1] ?? null, box: place.box === null ? null : [...place.box] },
  };
}

/** Concealed stretches in the text that is printed: masking moves them. Of those that it swallows nothing is told. */
function placedIn(text: string, { text: read, concealed }: ExcerptLine): LeakLine['concealed'] {
  if (text.startsWith(read)) return concealed.map((one) => ({ ...one }));
  const moved: LeakLine['concealed'] = [];
  let at = 0;
  for (const { start, end, how } of concealed) {
    const found = text.indexOf(read.slice(start, end), at);
    if (found < 0) continue;
    at = found + end - start;
    moved.push({ start: found, end: at, how });
  }
  return moved;
}

/** Messages by row id. */
export type MessageOf = (id: number) => { readonly message: Message; readonly chat: number } | null;

/** The excerpt beside the record. */
export function reportMatching(matching: Matching, messageOf: MessageOf, chat: (id: number) => { id: string; name: string }, naming: LeakNaming): Pick<LeakReport, 'candidates' | 'authenticity' | 'authenticityReason' | 'matches' | 'omitted' | 'reordered' | 'reposts'> {
  const ref = (id: number | null) => {
    const found = id === null ? null : messageOf(id);
    return found && messageRef(refOf(found.message), naming);
  };
  return {
    candidates: matching.candidates.map((one) => ({ ...chat(one.chat), score: rounded(one.score), lines: one.lines })),
    authenticity: matching.authenticity, authenticityReason: matching.reason[naming.lang],
    matches: matching.lines.map((one): LeakMatch => ({
      line: one.line + 1, state: one.state, message: ref(one.message), score: rounded(one.score),
      difference: one.state === 'same' ? [] : hiddenDiff(one.difference, naming.masker, naming.names), name: one.name, time: one.time, others: one.others,
    })),
    omitted: matching.omitted.map(({ after, before, messages, count }) => ({
      after: after + 1, before: before + 1, count, messages: messages.slice(0, SHOWN).flatMap((id) => shown(messageOf(id)?.message ?? null, naming)),
    })),
    reordered: matching.reordered.map(([a, b]) => [a + 1, b + 1]),
    reposts: matching.reposts.flatMap(({ message, chat: where, how, lines }) => {
      const found = messageOf(message);
      return found ? [{ ...chat(where), how, lines: lines.map((line) => line + 1), message: messageRef(refOf(found.message), naming), sender: naming.accountName(found.message.sender) }].map(({ id, name, ...rest }) => ({ id, group: name, ...rest })) : [];
    }),
  };
}

/** Messages left out that are printed; the rest is counted. */
const SHOWN = 20;

function shown(message: Message | null, naming: LeakNaming): LeakMessage[] {
  return message ? [{ message: messageRef(refOf(message), naming), sender: naming.accountName(message.sender), text: naming.text(message.text) }] : [];
}
