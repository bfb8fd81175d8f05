import { w } from '../law/_words.ts';
import type { Factors } from '../law/decision/factors.ts';
import type { Words } from '../model/words.ts';
import type { Assessed } from './types.ts';

/** A question whose answer is free text. */
export interface OpenAsked {
  /** Key in `LeakCase`. */
  readonly fact: string;
  readonly text: Words;
  readonly why: Words;
  readonly free: 'name' | 'names' | 'instant';
  readonly open: (assessed: Assessed) => boolean;
  /** What the record could show once it is answered. */
  readonly leads: readonly Partial<Factors>[];
}

const FAULT_SHOWN: Partial<Factors> = { F2: 'gross' };
const LINK_SHOWN: Partial<Factors> = { F3: 'link_known', knowsLink: 'yes' };
const isOpen = ({ values }: Assessed): boolean => values.F3 === 'unknown' || values.F3 === 'pseudonym_only';

export const OPEN_ASKED: readonly OpenAsked[] = [
  {
    fact: 'publisher', free: 'name',
    text: w('Who spread it first? Give the account id or the name as the chat shows it.', '最先传播的人是谁？请写账号或者聊天中显示的名称。'),
    why: w('That account’s own messages may show fault, and which chats it shares with the audience.', '该账号自己的消息可能反映过错，以及与受众共处的群。'),
    open: (one) => one.act.account === null && one.act.name === null && (one.values.F2 === 'unknown' || isOpen(one)),
    leads: [FAULT_SHOWN, LINK_SHOWN],
  },
  {
    fact: 'audience.accounts', free: 'names',
    text: w('Who got it? Give account ids or names, with commas between them.', '发给了谁？请写账号或者名称，以逗号分隔。'),
    why: w('Earlier messages may show that one of them knows who is meant.', '此前的消息可能显示其中有人知悉所指。'),
    open: (one) => one.act.audience.accounts.length === 0 && one.act.audience.names.length === 0 && one.act.audience.chats.length === 0 && isOpen(one),
    leads: [LINK_SHOWN],
  },
  {
    fact: 'publishedAt', free: 'instant',
    text: w('When was it spread? Give a date, with the time where it is known.', '何时传播？请写日期，知道的话写明时间。'),
    why: w('The messages around that time may show fault, who was in the audience then, and what followed.', '该时间前后的消息可能反映过错、当时的受众以及后果。'),
    open: ({ act, values }) => act.at === null && values.F2 === 'unknown',
    leads: [FAULT_SHOWN],
  },
];
