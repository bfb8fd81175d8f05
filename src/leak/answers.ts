import { w } from '../law/_words.ts';
import { AuditError } from '../model/errors.ts';
import type { LeakCase } from '../model/leak.ts';
import type { Words } from '../model/words.ts';
import { fieldOf } from './case/fields.ts';
import { nest } from './case/paths.ts';
import { read } from './case/values.ts';
import type { Question } from './questions.ts';

/** What was typed, read: the facts that it gives (none where nobody knows), or why it was not understood. */
export type Answer = { readonly facts: LeakCase } | { readonly problem: Words };

const LONGEST = 10_000;
const NOT_KNOWN: ReadonlySet<string> = new Set(['', '-', '?', 'unknown', 'not known', 'skip', '不知道', '不明', '不清楚', '未知', '跳过']);

/** Reads an answer: the number of a choice (from 1), its value or label; or free text for names and dates. `zone`: of dates. */
export function answerOf(question: Question, typed: string, zone: string): Answer {
  const text = typed.slice(0, LONGEST).trim();
  const plain = text.normalize('NFKC').toLowerCase();
  if (NOT_KNOWN.has(plain)) return { facts: {} };
  // A name is kept as it was typed: full-width letters are part of it.
  return question.free === null ? picked(question, plain) : free(question, text, zone);
}

function picked({ choices }: Question, typed: string): Answer {
  const number = /^(\d{1,2})[.、)]?$/.exec(typed)?.[1];
  const choice = number === undefined
    ? choices.find(({ value, label }) => [value, label.en, label.zh].some((form) => form?.normalize('NFKC').toLowerCase() === typed))
    : choices[Number(number) - 1];
  return choice === undefined ? { problem: w(`Type a number from 1 to ${choices.length}.`, `请输入1至${choices.length}之间的数字。`) } : { facts: choice.facts };
}

function free({ fact, free: kind }: Question, text: string, zone: string): Answer {
  const field = fieldOf(fact);
  if (field === undefined || kind === null) return { facts: {} };
  const parts = kind === 'names' ? text.split(/[,，、;；\n]/).map((part) => part.trim()).filter((part) => part !== '') : [];
  try {
    const node = kind === 'names' ? { line: 1, value: parts.map((value) => ({ line: 1, value })) } : { line: 1, value: text };
    const value = read(node, field.kind, { where: fact, zone });
    return { facts: value === null || (Array.isArray(value) && value.length === 0) ? {} : nest([[fact, value]]) };
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return { problem: kind === 'instant' ? w('That is no date: type 2026-05-01, or 2026-05-01 10:00.', '未能识别日期：请输入2026-05-01或者2026-05-01 10:00。') : w('That is too long for a name, or holds signs that no name has.', '过长或者含有不能用于名称的字符。') };
  }
}
