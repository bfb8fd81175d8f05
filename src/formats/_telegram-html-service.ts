import type { EventKind } from '../model/format.ts';

/** What a service line says. Names as printed. */
export interface ServiceText {
  readonly kind: EventKind;
  readonly actor: string | null;
  readonly targets: readonly string[];
  readonly value: string | null;
  /** Only groups, or only channels, have such a line. */
  readonly of: 'group' | 'channel' | null;
}

const LONGEST = 4096;
const NOTICE: ServiceText = { kind: 'notice', actor: null, targets: [], value: null, of: null };

/** Splits `A, B and C`. A name that holds one of the joints comes apart: the page does not mark where names end. */
export function namesIn(list: string): string[] {
  const parts = list.split(', ');
  const last = parts.pop() ?? '';
  const at = last.lastIndexOf(' and ');
  const names = at < 0 ? [...parts, last] : [...parts, last.slice(0, at), last.slice(at + 5)];
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(\d{1,6}) seconds?$/, 1], [/^(\d{1,5}) minutes?$/, 60], [/^(\d{1,4}) hours?$/, 3600], [/^(\d{1,4}) days?$/, 86_400], [/^(\d{1,3}) weeks?$/, 604_800],
  [/^(\d{1,2}) months?$/, 2_592_000], [/^(\d{1,2}) years?$/, 31_536_000],
];

function secondsIn(period: string): string | null {
  for (const [shape, each] of UNITS) {
    const found = shape.exec(period.trim());
    if (found !== null) return String(Number(found[1]) * each);
  }
  return null;
}

/** `{actor} words {rest}`: the first place where the words stand behind a known speaker, else the first at all. */
function around(text: string, words: string, speaks: (name: string) => boolean): { actor: string; rest: string } | null {
  let first = -1;
  for (let at = text.indexOf(words, 1), tries = 0; at > 0 && tries < 50; at = text.indexOf(words, at + 1), tries++) {
    if (first < 0) first = at;
    if (speaks(text.slice(0, at))) {
      first = at;
      break;
    }
  }
  return first < 0 ? null : { actor: text.slice(0, first), rest: text.slice(first + words.length) };
}

type Reading = (actor: string, rest: string) => ServiceText | null;
const quoted = (text: string): string | null => (text.startsWith('«') && text.includes('»') ? text.slice(1, text.lastIndexOf('»')) : null);

/** In order: the first words that are found and whose reading fits decide. */
const TEMPLATES: readonly (readonly [string, Reading])[] = [
  [' created group «', (actor, rest) => {
    const end = rest.lastIndexOf('» with members ');
    const value = end < 0 ? quoted(`«${rest}`) : rest.slice(0, end);
    return { kind: 'create', actor, targets: end < 0 ? [] : namesIn(rest.slice(end + 15)), value, of: 'group' };
  }],
  [' changed group title to «', (actor, rest) => ({ kind: 'rename', actor, targets: [], value: quoted(`«${rest}`), of: 'group' })],
  [' has set messages to auto-delete in ', (actor, rest) => ({ kind: 'auto-delete', actor, targets: [], value: secondsIn(rest), of: null })],
  [' has set messages not to auto-delete', (actor, rest) => (rest === '' ? { kind: 'auto-delete', actor, targets: [], value: '0', of: null } : null)],
  [' joined group by link from ', (actor, rest) => ({ kind: 'join', actor, targets: [], value: rest, of: 'group' })],
  [' joined group by request', (actor, rest) => (rest === '' ? { kind: 'join', actor, targets: [], value: null, of: 'group' } : null)],
  [' pinned ', (actor, rest) => (rest === 'this message' ? { kind: 'pin', actor, targets: [], value: null, of: null } : null)],
  [' made ', (actor, rest) => {
    const end = rest.lastIndexOf(' the new main admin of the group');
    return end > 0 ? { kind: 'owner', actor, targets: [rest.slice(0, end)], value: null, of: 'group' } : null;
  }],
  [' invited ', (actor, rest) => {
    if (rest.endsWith(' to the voice chat') || rest.endsWith(' to the video chat')) return null;
    const targets = namesIn(rest);
    if (targets.length === 1 && targets[0] === actor) return { kind: 'join', actor, targets: [], value: null, of: 'group' };
    return { kind: 'invite', actor, targets, value: null, of: 'group' };
  }],
  [' removed ', (actor, rest) => {
    if (rest === 'group photo' || /^".*" from the poll\.$/.test(rest)) return null;
    return rest === actor ? { kind: 'leave', actor, targets: [], value: null, of: 'group' } : { kind: 'remove', actor, targets: [rest], value: null, of: 'group' };
  }],
];

function channelText(text: string): ServiceText | null {
  const channel = { actor: null, targets: [], of: 'channel' } as const;
  if (text.startsWith('Channel «') && text.endsWith('» created')) return { ...channel, kind: 'create', value: text.slice(9, -9) };
  if (text.startsWith('Channel title changed to «')) return { ...channel, kind: 'rename', value: quoted(text.slice(25)) };
  if (text.startsWith('New messages will auto-delete in ')) return { ...channel, kind: 'auto-delete', value: secondsIn(text.slice(33)) };
  if (text === 'New messages will not auto-delete') return { ...channel, kind: 'auto-delete', value: '0' };
  return text.startsWith('Channel photo ') ? { ...channel, kind: 'notice', value: null } : null;
}

/** Reads a service line of a page, which is English whatever the language of the program. Unknown ones are notices. */
export function serviceText(text: string, speaks: (name: string) => boolean): ServiceText {
  if (text.length > LONGEST) return NOTICE;
  const channel = channelText(text);
  if (channel !== null) return channel;
  for (const [words, read] of TEMPLATES) {
    const found = around(text, words, speaks);
    if (found === null || found.rest.trim() === '' && words.endsWith(' ')) continue;
    const event = read(found.actor, found.rest);
    if (event !== null) return event;
  }
  return / (?:group photo|converted (?:this group|a basic group) to )/.test(text) ? { ...NOTICE, of: 'group' } : NOTICE;
}
