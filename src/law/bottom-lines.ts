import type { Words } from '../model/words.ts';
import { w } from './_words.ts';

export interface BottomLine {
  readonly id: string;
  readonly title: Words;
  /** Rules whose findings touch it; empty: this tool does not look. */
  readonly rules: readonly string[];
}

/** The seven lines of the user agreement (2014 art 6 ¶2). Only the fourth can be seen in data, the seventh as a cue. */
export const BOTTOM_LINES: readonly BottomLine[] = [
  { id: 'law', title: w('laws and regulations', '法律法规'), rules: [] },
  { id: 'system', title: w('the socialist system', '社会主义制度'), rules: [] },
  { id: 'state', title: w('interests of the state', '国家利益'), rules: [] },
  { id: 'citizens', title: w('lawful rights of citizens', '公民合法权益'), rules: ['disclosure', 'conduct.harassment', 'conduct.violence', 'reach'] },
  { id: 'order', title: w('public order', '公共秩序'), rules: [] },
  { id: 'morals', title: w('social morals', '社会道德风尚'), rules: [] },
  { id: 'truth', title: w('truthfulness of information', '信息真实性'), rules: ['conduct.rumour'] },
];
