import { CONCEALED } from '../../model/excerpt.ts';
import type { Frame, Seen } from './_frame.ts';
import { w } from './_ground.ts';
import { titleName } from './_source.ts';
import { plain } from './_visible.ts';
import { accountShown, byAccount, byName, nameless, type Who } from './_who.ts';

/** Key of whoever wrote lines that show no speaker at all. */
export const NOT_TOLD = nameless('not told').key;

/** Whose bubble it is: by the message that it was matched with, else by the name shown; null: whoever took the picture, not known. */
export function speakerOf(frame: Frame, { line, match, message }: Seen): Who | null {
  const { source } = frame.scene;
  const shown = line.nameState === 'shown' && line.name !== null && plain(line.name) !== '' ? line.name : null;
  const byShown = shown === null || source === null ? null : accountShown(frame, shown);
  if (message !== null && message.sender !== null) {
    // Another account of that name is shown as the writer: the audience reads it as that one's words.
    if (shown !== null && match?.name === 'differs' && byShown !== null && byShown !== message.sender) {
      frame.warnings.add(w('A line stands under another name than the record has for it: the person shown is assessed, not the writer in the record.', '有一行显示的姓名与记录中的发言人不同：按所显示之人评估，而非记录中的发言人。'));
      return byAccount(byShown, shown);
    }
    return byAccount(message.sender, shown ?? frame.book.name(message.sender));
  }
  if (shown !== null) return byShown === null ? byName(shown) : byAccount(byShown, shown);
  if (line.own === true) return null;
  if (line.nameState === 'concealed') return nameless('concealed');
  const title = line.own === false ? titleName(frame) : null;
  if (title === null) return nameless(line.own === false ? 'other side' : 'not told');
  const account = source?.facts.group.kind === 'private' ? accountShown(frame, title) : null;
  return account === null ? byName(title) : byAccount(account, title);
}

const QUOTED = /^[「“"\s]?(?<name>[^：:\n]{1,32})[：:]\s*\S/u;

/** Whose words a bubble quotes, as its head says. */
export function quotedOf(frame: Frame, { line, message }: Seen): Who | null {
  const name = QUOTED.exec(line.quoted ?? '')?.groups?.['name']?.trim() ?? '';
  if (plain(name) === '' || name.includes(CONCEALED)) return null;
  const account = accountShown(frame, name);
  if (account === null && message === null && frame.scene.source !== null) return null;
  return account === null ? byName(name) : byAccount(account, name);
}

/** The record of the chat lacks the line or has it otherwise: nobody can be held to have written it. */
export const isDenied = ({ scene }: Frame, { match }: Seen): boolean => scene.source !== null && (match?.state === 'missing' || match?.state === 'differs');
