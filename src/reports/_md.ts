import { forMarkdown } from '../text/sanitise.ts';

/** Builds lines of Markdown: whatever is put into the template is text, never markup. A space at the end of a text stays. */
export function md(markup: TemplateStringsArray, ...texts: string[]): string {
  return markup.reduce((line, part, i) => {
    const text = texts[i - 1] ?? '';
    return `${line}${forMarkdown(text)}${/\S $/.test(text) ? ' ' : ''}${part}`;
  });
}

/** A table of GitHub's Markdown; each cell is text, several lines of it are set apart by `<br>`. */
export function mdTable(heads: readonly string[], rows: readonly (readonly (string | readonly string[])[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (text: string | readonly string[]): string =>
    typeof text === 'string' ? forMarkdown(text) : text.map(forMarkdown).filter((one) => one !== '').join('<br>');
  return [line(heads.map(forMarkdown)), line(heads.map(() => '---')), ...rows.map((row) => line(row.map(cell)))];
}
