import type { ExcerptLine } from '../../model/excerpt.ts';
import type { Words } from '../../model/words.ts';

/** Below it a line should be read again by a person. 0..1. */
const UNSURE = 0.6;

/** What whoever reads the lines should know of the picture. */
export function notesOf(lines: readonly ExcerptLine[], titleHidden: boolean, blank: number): Words[] {
  const notes: Words[] = [];
  if (!lines.some(({ kind }) => kind === 'message' || kind === 'system')) notes.push({ en: 'No chat was recognised in the picture.', zh: '图片中没有识别出聊天内容。' });
  const said = lines.filter(({ kind }) => kind === 'message' || kind === 'system');
  const unsure = said.filter(({ confidence, media }) => confidence < UNSURE && !media).length;
  const holes = said.reduce((sum, { concealed }) => sum + concealed.length, 0);
  const names = said.filter(({ nameState }) => nameState === 'concealed').length;
  if (unsure > 0) notes.push({ en: `${unsure} ${unsure === 1 ? 'line was' : 'lines were'} read with little certainty; compare with the picture.`, zh: `有 ${unsure} 行识别把握不大，请与图片核对。` });
  if (titleHidden) notes.push({ en: 'The name of the chat is made unreadable in the picture.', zh: '图片中的聊天名称被遮盖。' });
  if (names > 0) notes.push({ en: `Names are made unreadable at ${names} ${names === 1 ? 'message' : 'messages'}${blank > 0 ? `, at ${blank} of them by an empty place` : ''}.`, zh: `有 ${names} 条消息的发言人名称被遮盖${blank > 0 ? `，其中 ${blank} 条的名称处为空白` : ''}。` });
  if (holes > 0) notes.push({ en: `${holes} ${holes === 1 ? 'stretch' : 'stretches'} of the words cannot be read because something was put over them.`, zh: `正文有 ${holes} 处被遮盖，无法辨认。` });
  return notes;
}
