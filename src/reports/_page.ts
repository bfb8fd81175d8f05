import type { View } from '../model/report.ts';
import { forTerminal } from '../text/sanitise.ts';
import { pad, width } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { paintFor, type Paint } from './_paint.ts';

type Style = (text: string) => string;

/** Columns of the words at the left margin, the gap behind them included. */
export const MARGIN = 14;

/** The same where the words are short: severities. */
export const NARROW = 10;

/** Below this nothing can be laid out; a narrower terminal wraps by itself. */
const NARROWEST = 40;

/** Lines of a terminal. Every text is sanitised here and wrapped to the width, then painted. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
  blank(): void;
  /** Across the page. */
  text(text: string, style?: Style): void;
  /** A word at the left, the text beside it, `margin` columns from the left. */
  row(label: string, text: string, styles?: { label?: Style; text?: Style }, margin?: number): void;
  /** With a mark, e.g. `•`, before its first line, `indent` columns from the left. */
  item(mark: string, text: string, style?: Style, indent?: number): void;
  rule(character: string): void;
  /** Lines that are laid out already. */
  lines(lines: readonly string[]): void;
}

export function pageFor(out: (text: string) => void, view: Pick<View, 'width' | 'colour'>): Page {
  const columns = Math.max(NARROWEST, Math.floor(view.width));
  const plain: Style = (text) => text;
  const put = (label: string, labelStyle: Style, text: string, style: Style, margin: number): void => {
    const fits = width(label) < margin;
    if (!fits) out(`${labelStyle(label)}\n`);
    wrap(forTerminal(text), columns - margin).forEach((line, i) => {
      const left = i === 0 && fits ? label : '';
      out(`${labelStyle(left)}${' '.repeat(margin - width(left))}${style(line)}`.trimEnd() + '\n');
    });
  };
  return {
    width: columns,
    paint: paintFor(view.colour),
    blank: () => out('\n'),
    text: (text, style = plain) => wrap(forTerminal(text), columns).forEach((line) => out(`${style(line)}\n`)),
    row: (label, text, styles = {}, margin = MARGIN) => put(forTerminal(label), styles.label ?? plain, text, styles.text ?? plain, margin),
    item: (mark, text, style = plain, indent = 0) => {
      const lead = `${mark} `;
      const room = columns - indent - width(lead);
      wrap(forTerminal(text), room).forEach((line, i) => {
        out(`${' '.repeat(indent)}${i === 0 ? lead : pad('', width(lead))}${style(line)}\n`);
      });
    },
    rule: (character) => out(`${character.repeat(columns)}\n`),
    lines: (lines) => lines.forEach((line) => out(`${line}\n`)),
  };
}
