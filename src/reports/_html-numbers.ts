import type { ReportFinding } from '../model/report.ts';
import type { BearerBlock, GroupBlocks } from './_blocks.ts';
import { html, type Markup } from './_html.ts';

/** The running numbers of a group's findings, in the order in which they are shown. */
export interface Numbers {
  readonly of: (finding: string) => number | null;
  /** The number as a link to its row, else the id of the finding. */
  readonly link: (finding: string) => Markup | string;
  /** First and last number of a bearer; null when none of its findings is shown. */
  readonly span: (block: BearerBlock) => readonly [number, number] | null;
}

/** `n` is the number of the group in the page. */
export function numbersOf(n: number, { blocks }: GroupBlocks): Numbers {
  const numbers = new Map<string, number>();
  const spans = new Map<BearerBlock, readonly [number, number]>();
  for (const block of blocks) {
    const ids = shownOf(block).map(({ id }) => id);
    if (ids.length > 0) spans.set(block, [numbers.size + 1, numbers.size + ids.length]);
    for (const id of ids) numbers.set(id, numbers.size + 1);
  }
  const of = (finding: string): number | null => numbers.get(finding) ?? null;
  return {
    of, span: (block) => spans.get(block) ?? null,
    link: (finding) => (of(finding) === null ? finding : html`<a href="#g${n}f${of(finding)}">${of(finding)}</a>`),
  };
}

/** In the order of the tables. */
export function shownOf(block: BearerBlock): ReportFinding[] {
  return block.rules.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings));
}
