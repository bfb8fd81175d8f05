import { pastedTurns } from '../excerpt/unfold.ts';
import type { Frame, Seen } from './_frame.ts';
import { namesOf } from './_names.ts';
import { accountShown, byAccount, byName, type Who } from './_who.ts';

/** What others said in a talk that a bubble pastes. `span`: UTF-16 code units of the line's text. */
interface Turned { readonly who: Who; readonly span: readonly [number, number]; readonly said: string }

/** The turns of a talk that a bubble pastes: whoever posted it passes on the words of others. */
export function turnsIn(frame: Frame, { line }: Seen): readonly Turned[] {
  return pastedTurns(line.text).map(({ name, said, end }): Turned => {
    const start = Math.max(0, line.text.lastIndexOf(said, end));
    const known = namesOf(frame).get(name)?.who;
    const account = accountShown(frame, name);
    return { who: account === null ? (known ?? byName(name)) : byAccount(account, name), span: [start, start + said.length], said };
  });
}
