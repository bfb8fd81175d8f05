import type { Head, Survey } from '../model/format.ts';
import { buildOf, headOf, type Build } from './_line-columns.ts';
import { dayLine, DayOrders } from './_line-day.ts';
import { lineSurvey } from './_lines.ts';
import { Names } from './_line-names.ts';
import { isTitle, titleOf, titleOfFile, type Title } from './_line-title.ts';

/** What is known of a file before it is read. */
export interface Knowledge {
  readonly build: Build;
  readonly title: Title;
  /** True when the title is the file's first line. */
  readonly titled: boolean;
  /** Of the PC build only. */
  readonly names: Names;
}

const KNOWN = new WeakMap<Head, Knowledge>();

function titleOfHead(head: Head): Title | null {
  const first = head.text.trimStart().split('\n', 1)[0]?.trimEnd() ?? '';
  return isTitle(first) ? titleOf(first) : null;
}

function begin(head: Head): Knowledge {
  const own = titleOfHead(head);
  const title = own ?? titleOfFile(head.name);
  return { build: buildOf(head.text)?.build ?? 'tab', title, titled: own !== null, names: new Names(title.kind === 'private' ? title.name : null) };
}

/** What the survey of this head's file found; of the head alone when there was none. */
export function knowledgeOf(head: Head): Knowledge {
  const known = KNOWN.get(head);
  if (known !== undefined) return known;
  const survey = surveyOf(head);
  survey.push(head.bytes, true);
  survey.finish();
  return KNOWN.get(head) ?? begin(head);
}

/** Reads the whole file for the order of its dates and, in the PC build, for the names in it. */
export function surveyOf(head: Head): Survey {
  const knowledge = begin(head);
  const orders = new DayOrders();
  return lineSurvey((line) => {
    const day = dayLine(line);
    if (day !== null) orders.add(day);
    else if (knowledge.build === 'space') {
      const clock = headOf(line, 'space');
      if (clock !== null) knowledge.names.learn(line.slice(clock.length, clock.length + 600));
    }
  }, () => {
    KNOWN.set(head, knowledge);
    return orders.decide();
  });
}
