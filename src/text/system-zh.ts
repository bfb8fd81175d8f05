import type { EventKind } from '../model/format.ts';
import { foldQuotes } from './system-zh-fold.ts';
import { matchPattern } from './system-zh-match.ts';
import { parties, slotText } from './system-zh-parties.ts';
import { RULES, UNDECIDED } from './system-zh-rules.ts';
import { readSysmsg, type Slots } from './system-zh-xml.ts';

/** A person a system text names. */
export interface SystemParty {
  readonly name: string | null;
  /** Platform id, where markup or the text gives one. */
  readonly id: string | null;
  /** Present when the text says 你, 您, 我 or You without quotes: the account that exported the record. */
  readonly self?: true;
}

/**
 * What a system text says happened. `actor` did it; `targets` are those whose standing or whose message it changes:
 * invited, removed, muted, made owner or administrator, author of a message that an administrator recalled. Who joins or
 * leaves by an own act is the actor. `value` is the new name (rename), `admin` or `member` (role), who shared the QR code
 * (join), the text (mute), what is announced (announcement), `member` (recall of the message of a member who is not named).
 */
export interface SystemEvent {
  readonly kind: EventKind;
  readonly actor: SystemParty | null;
  readonly targets: readonly SystemParty[];
  readonly value: string | null;
  /** True when the actor is the exporter (你, You). */
  readonly self: boolean;
}

/** UTF-16 code units; a system text is one line, markup with a long member list some kilobytes. */
const LONGEST = 4096;
const LONGEST_MARKUP = 1 << 18;

const NOTICE: SystemEvent = { kind: 'notice', actor: null, targets: [], value: null, self: false };
const NO_SLOTS: Slots = new Map();

/**
 * Reads a system text of WeChat or QQ (Chinese, simplified or traditional, or English), plain or as WeChat's
 * `<sysmsg>` / `<revokemsg>` markup. A text nobody here knows is a `notice`. People behind slots that the exporter left
 * open, such as `$names$`, are left out. Linear in the length of the text; never throws.
 */
export function parseSystemZh(text: string): SystemEvent {
  if (!/<(?:sysmsg|revokemsg)\b/.test(text)) return parseLine(text, NO_SLOTS);
  if (text.length > LONGEST_MARKUP) return NOTICE;
  const markup = readSysmsg(text);
  if (markup === null) return NOTICE;
  if (markup.kind === 'announcement') return { ...NOTICE, kind: 'announcement', value: markup.text || null };
  const event = parseLine(markup.text, markup.slots);
  return event.kind === 'notice' && markup.kind === 'recall' ? { ...event, kind: 'recall' } : event;
}

function parseLine(given: string, slots: Slots): SystemEvent {
  const text = given.trim();
  if (text === '' || text.length > LONGEST) return NOTICE;
  const folded = foldQuotes(text);
  if (UNDECIDED.some((word) => folded.skeleton.includes(word))) return NOTICE;
  for (const rule of RULES) {
    const found = matchPattern(rule.pattern, folded.skeleton);
    if (found === null) continue;
    const people = (slot: string, many: boolean): SystemParty[] => {
      const span = found.get(slot);
      return span === undefined ? [] : parties(text, folded, span, many, slots);
    };
    const actor = people('a', false)[0] ?? people('j', false)[0] ?? null;
    const span = found.get('v') ?? found.get('s');
    const value = rule.value === 'text' ? text : (rule.value ?? (span === undefined ? null : slotText(text, span, slots)));
    return { kind: rule.kind, actor, targets: people('t', true), value, self: actor?.self === true };
  }
  return NOTICE;
}
