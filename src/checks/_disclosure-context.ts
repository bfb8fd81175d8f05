import type { MessageRef } from '../model/check.ts';
import type { Message } from '../model/timeline.ts';
import { mentionsIn } from './_disclosure-mentions.ts';
import type { People } from './_disclosure-people.ts';
import type { Asked } from './_disclosure-question.ts';
import { ROLL_CALL, type Recent } from './_disclosure-recent.ts';
import { refOf } from './_message-ref.ts';

/** A message that asked for what another one then gave. */
export interface Question {
  readonly asked: Asked;
  readonly ref: MessageRef;
  /** Whose it asks for, where that is not whoever answers: the one other member it is put to, or who asks for what is his own. */
  readonly about: number | null;
}

/** How many messages back a question is still taken to be open. */
const OPEN = 4;

/**
 * The question that `message` answers: the one it replies to, else the latest of the last messages. A question put to
 * somebody else by mention is not his. `recent` must not hold `message` yet.
 */
export function questionBefore(message: Message, recent: Recent, people: People): Question | null {
  const replied = message.replyTo === null ? null : recent.whole(message.replyTo);
  if (replied) return toSender(replied, message, recent, people) ?? toAnother(replied, message, recent, people);
  if (message.replyTo !== null) return null;
  let age = 0;
  for (const earlier of recent.back(ROLL_CALL, message.at)) {
    age++;
    if (earlier.sender === message.sender) continue;
    const question = toSender(earlier, message, recent, people);
    if (question && (age <= OPEN || question.asked.of === 'everybody')) return question;
  }
  return null;
}

function toSender(earlier: Message, message: Message, recent: Recent, people: People): Question | null {
  if (earlier.sender === message.sender) return null;
  const what = recent.question(earlier);
  if (!what) return null;
  const called = what.of === 'you' ? mentionsIn(earlier.text, people).filter((one) => one.account !== null) : [];
  if (called.length > 0 && !called.some((one) => one.account === message.sender)) return null;
  return { asked: what, ref: refOf(earlier), about: what.of === 'asker' ? earlier.sender : null };
}

/** A question put to another member, which the sender of a reply answers in his place. */
function toAnother(earlier: Message, message: Message, recent: Recent, people: People): Question | null {
  const what = recent.question(earlier);
  if (what?.of !== 'you' || earlier.sender === message.sender) return null;
  const [only, ...more] = new Set(mentionsIn(earlier.text, people).map((one) => one.account));
  return typeof only === 'number' && more.length === 0 && only !== message.sender ? { asked: what, ref: refOf(earlier), about: only } : null;
}

/** What a scanner may read as context: the question being answered, else the sender's own latest message; '' when none. */
export function previousText(message: Message, recent: Recent): string {
  for (const earlier of recent.back(12, message.at)) {
    if (earlier.sender === message.sender || recent.question(earlier)) return earlier.text;
  }
  return '';
}
