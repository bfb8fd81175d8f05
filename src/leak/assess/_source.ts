import type { Message } from '../../model/timeline.ts';
import { FEW } from './_audience.ts';
import type { Frame } from './_frame.ts';

/** From here on a group is so large that little is told there in confidence: our own band, no text sets one. */
const LARGE = 200;

/** The chat that the excerpt comes from, as far as record or excerpt tell. */
interface Origin {
  /** Accounts in it when the lines were written; null: not known. */
  readonly size: number | null;
  readonly from: 'record' | 'excerpt' | 'none';
  readonly channel: boolean;
  /** A few who talk among themselves. */
  readonly small: boolean;
  readonly large: boolean;
}

export function originOf(frame: Frame): Origin {
  const { source, excerpt } = frame.scene;
  const [size, from] = sizeOf(frame);
  const channel = source?.facts.group.kind === 'channel';
  const two = source?.facts.group.kind === 'private' || (source === null && excerpt.members === null && isTwo(frame));
  return { size: two ? (size ?? 2) : size, from: two && from === 'none' ? 'excerpt' : from, channel, small: !channel && (two || (size !== null && size > 0 && size <= FEW)), large: channel || (size !== null && size > LARGE) };
}

function sizeOf(frame: Frame): readonly [number | null, Origin['from']] {
  const { source, excerpt } = frame.scene;
  const last = lastOf(frame);
  if (source !== null) {
    const { sure, likely } = source.facts.attendance().size(last?.at ?? frame.scene.asOf);
    // A record may know those only who spoke; what is shown above the chat counts everybody.
    if (sure + likely > 0) return (excerpt.members ?? 0) > sure + likely ? [excerpt.members, 'excerpt'] : [sure + likely, 'record'];
  }
  return excerpt.members === null ? [null, 'none'] : [excerpt.members, 'excerpt'];
}

/** The last message that a line was matched with. */
const lastOf = (frame: Frame): Message | null => frame.bubbles.reduce<Message | null>((last, { message }) => (message !== null && (last === null || message.at > last.at) ? message : last), null);

/** Two sides without names, as phones show a chat of two. */
function isTwo({ bubbles }: Frame): boolean {
  return bubbles.some(({ line }) => line.own === false) && bubbles.every(({ line }) => line.nameState === 'absent' && line.own !== null);
}

const COUNTED = /[（(]\d+[)）]\s*$/u;

/** In a chat of two the name above it is the other's. */
export function titleName(frame: Frame): string | null {
  const { title, members } = frame.scene.excerpt;
  if (title === null || title.trim() === '' || members !== null || COUNTED.test(title) || !isTwo(frame)) return null;
  return frame.scene.source === null || frame.scene.source.facts.group.kind === 'private' ? title : null;
}
