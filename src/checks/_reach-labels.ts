import type { GroupFacts } from '../model/timeline.ts';
import { type People, peopleOf } from './_disclosure-people.ts';
import { type Label, labelOf, NO_LABEL } from './_reach-label.ts';
import { personsIn, type Scan } from './_reach-persons.ts';
import { SHORT, StatementReader } from './_reach-text.ts';

/** Lines of a bundle that are compared, and what stands before what was said in one. */
const MOST_LINES = 200;
const SPOKEN = /^[^\n:：]{1,40}[:：]\s*/;

/** Labels the statements of one group by their words; the people of the group are gathered when the first is asked for. */
export class Labels {
  readonly #reader = new StatementReader();
  readonly #facts: GroupFacts;
  readonly #scan: Scan;
  #people: People | null = null;

  constructor(facts: GroupFacts, scan: Scan) {
    this.#facts = facts;
    this.#scan = scan;
  }

  /** `text`: of the first message; `key`: of the statement in it, null where nothing can be compared; `far`: it went so far that names are looked for too. */
  of(text: string, key: string | null, author: number | null, far: boolean): Label {
    if (text.length < 4) return NO_LABEL;
    return labelOf(this.#passage(text, key), far, (passage) => personsIn(passage, author, (this.#people ??= peopleOf(this.#facts)), this.#scan));
  }

  /** Of a bundle the one line that says it; else the whole. */
  #passage(text: string, key: string | null): string {
    if (key === null || !text.includes('\n') || this.#reader.says(text, key)) return text;
    for (const line of text.split('\n', MOST_LINES)) {
      if (line.length >= SHORT && this.#reader.says(line.replace(SPOKEN, ''), key)) return line.replace(SPOKEN, '');
    }
    return text;
  }
}
