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
  /** The same for talk that is printed line by line: names that stand without anything private beside them are hidden too. */
  talk(text: string): string;
  /** Where `talk` hides something: UTF-16 code units, half-open. */
  spans(text: string): readonly { readonly start: number; readonly end: number }[];
  /** A screen name, a title or a file name with the names of persons in it hidden too, for those who need not know them. */
  title(text: string): string;
  /** An account's id or screen name: the id itself stays, a phone or e-mail used as one is hidden. */
  label(text: string): string;
}

export async function makeMasker(reveal: boolean): Promise<Masker> {
  if (reveal) return { value: (_, value) => value, name: (name) => name, text: (text) => text, talk: (text) => text, spans: () => [], title: (text) => text, label: (text) => text };
  const scanner = await loadScanner();
  const seen = new Map<string, string>();
  const labelled = (text: string, hits: readonly Hit[]): string => {
    const masked = maskInText(text, hits);
    // A platform's own room id may look like a phone number; a phone number in a file or screen name may stand in any company.
    if (!ROOM.test(text)) return masked.replace(MOBILE, (digits) => maskValue('phone', digits));
    return masked !== text && !/[^\w.:@-]/.test(text) ? text : masked;
  };
  return {
    value: maskValue,
    name: maskName,
    text: (text) => (scanner.mightHold(text) ? maskInText(text, scanner.scan(text)) : text),
    talk: (text) => maskInText(text, scanner.scan(text)),
    spans: (text) => scanner.scan(text),
    title: (text) => labelled(text, scanner.scan(text).filter((hit) => HIDDEN.has(hit.entity) || hit.entity === 'name')),
    label(text) {
      let masked = seen.get(text);
      if (masked === undefined) {
        masked = labelled(text, scanner.mightHold(text) ? scanner.scan(text).filter((hit) => HIDDEN.has(hit.entity)) : []);
        if (seen.size < 10_000) seen.set(text, masked);
      }
      return masked;
    },
  };
}
