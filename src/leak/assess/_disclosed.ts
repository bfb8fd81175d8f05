import type { Factors } from '../../law/decision/factors.ts';
import type { LeakAct } from '../types.ts';
import type { Frame, Seen } from './_frame.ts';
import { type Found, found, lineRefs, messageRef, open, w } from './_ground.ts';
import type { Concerned } from './_persons.ts';
import { isReadable } from './_visible.ts';

/**
 * F0. What an excerpt shows, it discloses to whoever it goes to. That it went to somebody is shown by a repost or given; where
 * neither is there the spreading that is asked about is assessed as if it were done, and the ground says so. Nothing that can be
 * read, and lines that the record has otherwise, leave it open. A line that whoever spread it wrote himself is the disclosure of
 * whom it speaks of; shown again to those who were there, it tells them nothing new of those who speak in it.
 */
export function disclosedOf(frame: Frame, act: LeakAct, person: Concerned): Found<Factors['F0']> {
  const given = frame.scene.given.disclosed ?? null;
  const lines = person.lines.filter((line) => act.lines.includes(line));
  if (given === 'no') return found('no', 'given', w('Given: what is shown was not said by the persons shown, so nothing of theirs was disclosed.', '用户提供：所示内容并非所示之人所说，故未公开其信息。'), lineRefs(lines));
  const seen = lines.flatMap((line) => frame.lines[line] ?? []);
  const readable = person.items.some(({ line }) => act.lines.includes(line)) || person.turns.length > 0 || person.given !== null || seen.some(({ text, line }) => isReadable(text, line.media));
  if (!readable) return open('unknown', w('No line of this person could be read: pictures, voice, or covered words.', '该人的内容均无法识读：图片、语音或者已被遮盖。'), w('The original of the excerpt, or what its pictures show.', '摘录原件，或者其中图片的内容。'), lineRefs(lines));
  if (given === null && denied(frame, act, person)) {
    return open('unknown', w('The record of the chat has these lines otherwise or not: whether the person wrote them is open.', '聊天记录中这些内容不同或者不存在：是否为该人所写不明。'), w('The original device, or a complete export of the chat.', '原始设备，或者该聊天的完整导出。'), lineRefs(lines));
  }
  const told = seen.filter((one) => toldBy(act, person, one));
  if (given === null && told.length > 0) {
    return found('yes', 'record', w('Whoever spread it wrote the line himself: by that it was told of the person to those who were in the chat.', '该行系传播者本人所写：写出即已向该聊天的成员公开他人信息。'), told.flatMap(({ index, message }) => [{ line: index }, ...(message === null ? [] : [messageRef(message)])]));
  }
  if (given === null && nothingNew(frame, act, seen)) {
    return found('no', 'record', w('It was shown to the very chat in which the lines were written, and nobody came in between as far as the record shows: nobody learned anything by it.', '仅在内容所在的同一聊天中再次出示，且记录未显示其间有新成员：无人因此新获知。'), lineRefs(lines));
  }
  const shown = w('Lines that somebody can read are shown.', '摘录显示可识读的内容。');
  if (act.message !== null) return found('yes', 'record', w(`${shown.en} A message of the record spreads it.`, `${shown.zh}记录中有消息传播该摘录。`), [{ message: act.message }, ...lineRefs(lines)]);
  if (given === 'yes' || act.from === 'given' || act.audience.from === 'given' || act.at !== null) return found('yes', 'given', w(`${shown.en} That it was spread is given by the user.`, `${shown.zh}传播事实由用户提供。`), lineRefs(lines));
  return found('yes', 'excerpt', w(`${shown.en} Nothing shows yet that it was spread: it is assessed as if it were, as asked.`, `${shown.zh}尚无材料显示已经传播：按所问情形假定传播而评估。`), lineRefs(lines));
}

/** A line of the record that the publisher wrote and that speaks of the person. */
function toldBy({ account }: LeakAct, person: Concerned, { index, message, match }: Seen): boolean {
  return account !== null && message?.sender === account && person.account !== account && !person.spoken.includes(index) && (match?.state === 'same' || match?.state === 'near' || match?.state === 'differs');
}

/** Each line stands in the record, the act reached no other chat, and everybody in its audience was there when they were written. */
function nothingNew(frame: Frame, { audience, account }: LeakAct, seen: readonly Seen[]): boolean {
  const { source, given } = frame.scene;
  if (source === null || audience.chats.length === 0 || audience.names.length > 0 || given.audience?.kind === 'public' || given.audience?.kind === 'groups') return false;
  if (audience.chats.some((chat) => chat !== source.facts.group.id) || (given.audience?.size ?? 0) > audience.accounts.length) return false;
  const attendance = source.facts.attendance();
  const { bubbles } = frame;
  return account !== null && source.facts.group.kind !== 'channel' && seen.length > 0 && bubbles.every(({ message, match }) => match?.state === 'not_compared' || (message !== null && (match?.state === 'same' || match?.state === 'near')))
    && seen.some(({ message }) => message !== null) && bubbles.every(({ message }) => message === null || audience.accounts.every((one) => attendance.isIn(one, message.at)));
}

/** Every line of the person was compared and the record of the chat has none of them so. */
function denied(frame: Frame, act: LeakAct, person: Concerned): boolean {
  const here = person.spoken.filter((line) => act.lines.includes(line));
  if (frame.scene.source === null || frame.scene.matching?.authenticity !== 'contradicted' || here.length === 0 || person.items.some(({ line }) => act.lines.includes(line)) || person.told.some(({ line }) => act.lines.includes(line) && !here.includes(line))) return false;
  const compared = here.flatMap((line) => frame.lines[line]?.match ?? []).filter(({ state }) => state !== 'not_compared');
  return compared.length > 0 && compared.every(({ state }) => state === 'differs' || state === 'missing');
}
