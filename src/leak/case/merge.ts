import { w } from '../../law/_words.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { Words } from '../../model/words.ts';
import { FIELDS } from './fields.ts';
import { factAt, nest } from './paths.ts';

/** Facts of both, `over` before `under`: a flag before the case file. What `over` turns aside is told, without the values. */
export function mergeFacts(over: LeakCase, under: LeakCase): { facts: LeakCase; warnings: Words[] } {
  const warnings: Words[] = [];
  const found = FIELDS.flatMap(({ fact, label }) => {
    const [first, second] = [factAt(over, fact), factAt(under, fact)];
    if (first !== null && second !== null && JSON.stringify(first) !== JSON.stringify(second)) {
      warnings.push(w(`${label.en} (${fact}): the flag and the case file differ; the flag is used.`, `${label.zh}（${fact}）：命令行与事实文件不一致，以命令行为准。`));
    }
    const value = first ?? second;
    return value === null ? [] : [[fact, value] as const];
  });
  return { facts: nest(found), warnings };
}
