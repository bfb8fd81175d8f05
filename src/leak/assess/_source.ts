import type { Message } from '../../model/timeline.ts';
import { FEW } from './_audience.ts';
import type { Frame } from './_frame.ts';
import { membersAt } from './_members.ts';

/** From here on a group is so large that little is told there in confidence: our own band, no text sets one. */
const LARGE = 200;

/** The chat that the excerpt comes from, as far as record or excerpt tell. */
interface Origin {
  /** Accounts in it when the lines were written, or at least so many; null: not known. */
  readonly size: number | null;
  readonly from: 'record' | 'excerpt' | 'none';
  readonly channel: boolean;
  /** A few who talk among themselves, and no more than those. */
  readonly small: boolean;
  /** A few were seen, and nothing says whether more were there. */
  readonly atLeastFew: boolean;
  readonly large: boolean;
}

export function originOf(frame: Frame): Origin {
  return frame.memo('origin', () => origin(frame));
}

function origin(frame: Frame): Origin {
  const { source, excerpt } = frame.scene;
  const { size, whole, from } = sizeOf(frame);
  const channel = source?.facts.group.kind === 'channel';
  const two = source?.facts.group.kind === 'private' || (source === null && excerpt.members === null && isTwo(frame));
  const few = size !== null && size > 0 && size <= FEW;
  const small = !channel && (two || (few && whole) || (size === null || few ? isNamedSmall(frame) : false));
  return {
    size: two ? (size ?? 2) : size, from: (two || small) && from === 'none' ? 'excerpt' : from, channel, small,
    atLeastFew: !channel && !small && few && !whole, large: channel || (size !== null && size > LARGE),
  };
}

function sizeOf(frame: Frame): { readonly size: number | null; readonly whole: boolean; readonly from: Origin['from'] } {
  const { source, excerpt } = frame.scene;
  const shown = excerpt.members;
  const record = source === null ? null : membersAt(frame, source, lastOf(frame)?.at ?? frame.scene.asOf);
  // A record may know those only who spoke; what is shown above the chat counts everybody.
  if (record === null || record.size === 0 || (shown !== null && shown > record.size)) return { size: shown, whole: shown !== null, from: shown === null ? 'none' : 'excerpt' };
  return { size: record.size, whole: record.whole || shown !== null, from: 'record' };
}

/** The last message that a line was matched with. */
const lastOf = (frame: Frame): Message | null => frame.bubbles.reduce<Message | null>((last, { message }) => (message !== null && (last === null || message.at > last.at) ? message : last), null);

/** `三个女人`, `五人组`, `我们仨`, `一家三口`, `相亲相爱一家人`: a chat that is called after the few who are in it. */
const FEW_NAMED = /(?:^|[^0-9一二三四五六七八九十])(?:[2-9]|10|[两二三四五六七八九十])(?:个?(?:人|女人|男人|姐妹|兄弟|闺蜜|室友|朋友)(?!民|大|类|生|事|力)|人(?:组|帮|行|团)|口之?家|姐妹|兄弟|剑客|朵金花|仙女)|一家[三四五六]口|[一咱我]家人|家庭群|咱们?[俩仨]|我们[俩仨]|^[^\n]{0,6}[俩仨]$|[a-z]\s?(?:&|and)\s?[a-z]+ chat|\b(?:the (?:two|three|four|five) of us|our family|my family|family chat)\b/iu;

/** The name of the chat says how few they are, or that it is a family. */
function isNamedSmall({ scene }: Frame): boolean {
  const { source, excerpt } = scene;
  if (source?.gates.some(({ id, applies }) => id === 'purpose' && applies === false) === true) return true;
  return [source?.facts.group.name ?? '', excerpt.title ?? ''].some((name) => name.length <= 40 && FEW_NAMED.test(name));
}

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
