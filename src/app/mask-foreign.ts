import type { Hit } from '../model/detector.ts';
import { loadScanner } from '../detectors/_load.ts';
import { maskInText, maskName, maskValue } from '../text/mask.ts';

/** What is hidden in ids and names of accounts, groups and files. An audit must name them: a screen name may be a real name, a group's name a school. */
const HIDDEN: ReadonlySet<string> = new Set([
  'phone', 'landline', 'email', 'resident-id', 'passport', 'driver-licence', 'bank-card', 'payment-account', 'ssn', 'social-insurance', 'medical-record', 'iban', 'imei', 'credential', 'location',
]);

const ROOM = /@(?:chatroom|openim|im\.chatroom)$/;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** Hides private values where they are printed. With `reveal` everything passes as it is. */
export interface Masker {
  /** A datum of a known kind. */
  value(entity: string, value: string): string;
  /** A real person's name. */
  name(name: string): string;
  /** Any foreign text with the private data in it hidden. */
  text(text: string): string;
  /** Where `text` would hide something: UTF-16 code units, half-open. */
  spans(text: string): readonly { readonly start: number; readonly end: number }[];
  /** An account's id or screen name: the id itself stays, a phone or e-mail used as one is hidden. */
  label(text: string): string;
}

export async function makeMasker(reveal: boolean): Promise<Masker> {
  if (reveal) return { value: (_, value) => value, name: (name) => name, text: (text) => text, spans: () => [], label: (text) => text };
  const scanner = await loadScanner();
  const seen = new Map<string, string>();
  const hide = (text: string, counts: (hit: Hit) => boolean) => (scanner.mightHold(text) ? maskInText(text, scanner.scan(text).filter(counts)) : text);
  return {
    value: maskValue,
    name: maskName,
    text: (text) => hide(text, () => true),
    spans: (text) => (scanner.mightHold(text) ? scanner.scan(text) : []),
    label(text) {
      let masked = seen.get(text);
      if (masked === undefined) {
        masked = hide(text, (hit) => HIDDEN.has(hit.entity));
        // A platform's own room id may look like a phone number; a phone number in a file or screen name may stand in any company.
        if (!ROOM.test(text)) masked = masked.replace(MOBILE, (digits) => maskValue('phone', digits));
        else if (masked !== text && !/[^\w.:@-]/.test(text)) masked = text;
        if (seen.size < 10_000) seen.set(text, masked);
      }
      return masked;
    },
  };
}
