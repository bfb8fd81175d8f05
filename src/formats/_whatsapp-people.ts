import type { GroupInfo, Opening, Party, Sink } from '../model/format.ts';
import { isSelf } from '../text/system-whatsapp.ts';
import { nameOf } from './_whatsapp-marks.ts';
import type { Knowledge } from './_whatsapp-survey.ts';
import { titleOf } from './_whatsapp-title.ts';

const PLATFORM = 'whatsapp';
const MAX_CACHED = 50_000;

/** The chat and its people. Names are the only identity an export has, inside its own chat. */
export interface People {
  /** Number of the chat in the sink; it exists from the first call on. */
  group(): number;
  /** Account number of a printed name; null when nothing but marks is printed. */
  account(printed: string): number | null;
  party(printed: string): Party;
  /** True when this name, as identity, speaks in the file. */
  speaks(name: string): boolean;
  /** The same for a name as printed. */
  speaksPrinted(printed: string): boolean;
}

export function peopleOf(opening: Opening, knowledge: Knowledge, sink: Sink): People {
  const { head, groupName } = opening;
  const info: GroupInfo = {
    platform: PLATFORM, nativeId: null, name: knowledge.title ?? groupName ?? titleOf(head.name, head.folder),
    kind: knowledge.isGroup ? 'group' : 'private', kindFrom: 'inferred',
  };
  let group: number | null = null;
  const accounts = new Map<string, number | null>();
  const speaking = new Map<string, boolean>();
  const people: People = {
    group: () => (group ??= sink.group(info)),
    account(printed) {
      const known = accounts.get(printed);
      if (known !== undefined) return known;
      const name = nameOf(printed);
      const account = name === '' ? null : sink.account({ platform: PLATFORM, nativeId: null, group: people.group(), name, ...(isSelf(name) ? { exporter: true } : {}) });
      if (accounts.size >= MAX_CACHED) accounts.clear();
      accounts.set(printed, account);
      return account;
    },
    party: (printed) => ({ account: people.account(printed), name: nameOf(printed) }),
    speaks: (name) => knowledge.speakers.has(name),
    speaksPrinted(printed) {
      const known = speaking.get(printed);
      if (known !== undefined) return known;
      const speaks = knowledge.speakers.has(nameOf(printed));
      if (speaking.size >= MAX_CACHED) speaking.clear();
      speaking.set(printed, speaks);
      return speaks;
    },
  };
  return people;
}
