import type { LeakAct, LeakItem } from '../types.ts';
import type { Frame } from './_frame.ts';
import { type Found, found, lineRefs, w } from './_ground.ts';
import type { Concerned } from './_persons.ts';
import { isDenied } from './_speaker.ts';
import { isReadable } from './_visible.ts';

/** How far the words of a talk count: by a stranger to the chat; not known; by one who took part, which is doubtful. */
const WEIGHT = { stranger: 0.9, unknown: 0.6, participant: 0.5 } as const;

type Standing = keyof typeof WEIGHT;

/** Whether whoever spread it was in the chat when the lines were written. */
function standingOf(frame: Frame, act: LeakAct): Standing {
  const { source } = frame.scene;
  if (act.account === null || source === null) return 'unknown';
  const written = frame.bubbles.flatMap(({ message }) => message ?? []);
  const attendance = source.facts.attendance();
  if (written.some(({ sender }) => sender === act.account)) return 'participant';
  if (written.length === 0) return source.facts.accounts.has(act.account) ? 'participant' : 'unknown';
  return written.some(({ at }) => attendance.isIn(act.account as number, at)) ? 'participant' : 'stranger';
}

/** Data of the person that this act carries, and his words as content of communication. */
export function itemsFor(frame: Frame, act: LeakAct, person: Concerned): LeakItem[] {
  const carried = new Set(act.lines);
  const published = frame.scene.source?.facts.group.kind === 'channel';
  const words = published ? [] : person.spoken.flatMap((line): LeakItem[] => {
    const seen = frame.lines[line];
    if (seen === undefined || !carried.has(line) || !isReadable(seen.text, seen.line.media) || isDenied(frame, seen)) return [];
    return [{ entity: 'communication', line, span: null, value: seen.text, confidence: Math.min(seen.line.confidence, WEIGHT[standingOf(frame, act)]) }];
  });
  const pasted = published ? [] : person.turns.flatMap(({ line, span, said }): LeakItem[] => (!carried.has(line) ? [] : [{ entity: 'communication', line, span, value: said, confidence: Math.min(frame.lines[line]?.line.confidence ?? 1, WEIGHT.unknown) }]));
  return [...person.items.filter(({ line }) => carried.has(line)), ...words, ...pasted].toSorted((a, b) => a.line - b.line || Number(a.span === null) - Number(b.span === null) || (a.entity < b.entity ? -1 : 1));
}

/** What is to be said of the words counted. */
export function wordsSaid(frame: Frame, act: LeakAct, items: readonly LeakItem[]): Found<string> | null {
  const lines = items.filter(({ entity }) => entity === 'communication').map(({ line }) => line);
  if (lines.length === 0) return null;
  const says = {
    stranger: w('Words of a chat that whoever spread it was not seen to take part in count as content of communication.', '传播者未见参与该聊天，其内容按通信内容计。'),
    participant: w('Whoever spread it took part in the chat: whether the words count as content of communication is doubtful.', '传播者系该聊天的参与者：其内容能否计为通信内容存疑。'),
    unknown: w('Whether whoever spread it took part in the chat is not known; if so, it is doubtful that the words count as content of communication.', '传播者是否参与该聊天不明；如系参与者，其内容能否计为通信内容存疑。'),
  }[standingOf(frame, act)];
  return found('', 'excerpt', says, lineRefs(lines));
}
