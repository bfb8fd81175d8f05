import type { MessageKind } from '../model/format.ts';
import { natureOfLabel } from './_wechat-kinds.ts';

/** What a row is: a message of a kind, a line of the system's, or one that its words must tell. */
export type RowKind = MessageKind | 'system' | 'announcement';

const SYSTEM = /系统|system/i;
const RECALLED = /撤回|revoke|recall/i;

/** By the words of the column of kinds. Numbers mean something on one platform only. */
export function kindOf(label: string, platform: string, text: string, attached: boolean): RowKind {
  const words = label.trim();
  if (words !== '' && words.length <= 40 && (platform === 'wechat' || !/^\d+$/.test(words))) {
    if (SYSTEM.test(words)) return 'system';
    if (RECALLED.test(words)) return 'recalled';
    const nature = natureOfLabel(words);
    if (nature !== 'other' || text === '') return nature;
  }
  return text === '' && attached ? 'file' : 'text';
}
