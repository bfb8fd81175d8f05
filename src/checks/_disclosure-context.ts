import type { MessageRef } from '../model/check.ts';
import type { Message } from '../model/timeline.ts';
import { mentionsIn } from './_disclosure-mentions.ts';
import type { People } from './_disclosure-people.ts';
import type { Asked } from './_disclosure-question.ts';
import { spokenOfIn } from './_disclosure-subject.ts';
import { ROLL_CALL, type Recent } from './_disclosure-recent.ts';
import { refOf } from './_message-ref.ts';

/** A message that asked for what another one then gave, or that says whom the next one speaks of. */
export interface Question {
  /** Null: it asks for nothing. */
  readonly asked: Asked | null;
  readonly ref: MessageRef;
  /** The member whose it asks for or of whom it speaks, where it is one and shows by a name that the group knows. */
  readonly about: number | null;
}

/** How many messages back a question is still taken to be open. */
const OPEN = 4;
/** How far back the sender's own latest message says whom he means by "he". */
const WENT_ON = 3;

/**
 * The question that `message` answers: the one it replies to, else the latest of the last messages. A question put to
 * somebody else by mention is not his. Where there is none, what was said last by whoever says whom a pronoun means: the
 * message replied to, else the sender's own. `recent` must not hold `message` yet.
 */
export function questionBefore(message: Message, recent: Recent, people: People): Question | null {
  const replied = message.replyTo === null ? null : recent.whole(message.replyTo);
  if (replied) return toSender(replied, message, recent, people) ?? speaksOf(replied, people);
  if (message.replyTo !== null) return null;
  let age = 0;
  let own: Message | null = null;
  for (const earlier of recent.back(ROLL_CALL, message.at)) {
    age++;
    if (earlier.sender === message.sender) {
      if (own === null && age <= WENT_ON) own = earlier;
      continue;
    }
    const question = toSender(earlier, message, recent, people);
    if (question && (age <= OPEN || question.asked?.of === 'everybody')) return question;
  }
  return own === null ? null : speaksOf(own, people);
}

function toSender(earlier: Message, message: Message, recent: Recent, people: People): Question | null {
  if (earlier.sender === message.sender) return null;
  const what = recent.question(earlier);
  if (!what) return null;
  const called = what.of === 'you' ? mentionsIn(earlier.text, people).filter((one) => one.account !== null) : [];
  if (called.length > 0 && !called.some((one) => one.account === message.sender)) return null;
  const about = what.of === 'asker' ? earlier.sender : memberBefore(earlier.text, what.at, people);
  return { asked: what, ref: refOf(earlier), about };
}

/** `猫头鹰的电话`: the member whose the asked datum is. A mention there is whom the question is put to. */
function memberBefore(text: string, end: number, people: People): number | null {
  const screen = people.before(text, end);
  return screen === null || text.charAt(screen.start - 1) === '@' ? null : screen.account;
}

/** The one member whom a message calls or speaks of. */
function speaksOf(earlier: Message, people: People): Question | null {
  if (earlier.text.length > 200) return null;
  const [only, ...more] = new Set(mentionsIn(earlier.text, people).map((one) => one.account));
  const about = only === undefined ? spokenOfIn(earlier.text, people) : more.length === 0 ? only : null;
  return about === null ? null : { asked: null, ref: refOf(earlier), about };
}

/** What a scanner may read as context: the question being answered, else the sender's own latest message; '' when none. */
export function previousText(message: Message, recent: Recent): string {
  for (const earlier of recent.back(12, message.at)) {
    if (earlier.sender === message.sender || recent.question(earlier)) return earlier.text;
  }
  return '';
}
