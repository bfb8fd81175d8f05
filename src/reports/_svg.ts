import { dayText } from '../text/calendar.ts';
import { html, type Markup, type Piece } from './_html.ts';

/** Fills that a black-and-white print tells apart. Defined once in the page. */
export const FILLS: Markup = html`<svg class="fills" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="fill-days" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="11" height="11" x=".5" y=".5" fill="#fff" stroke="#bbb" stroke-width=".6"/></pattern>
<pattern id="fill-hatch" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M-1 6L6 -1M-1 1L1 -1M4 6L6 4" stroke="#8a1c1c" stroke-width="1.1"/></pattern>
<pattern id="fill-dots" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="2.5" cy="2.5" r="1" fill="#333"/></pattern>
</defs></svg>
`;

/** A picture that a screen reader reads by its title and description. `id` is ours and stands once in the page. */
export function picture(id: string, title: string, desc: string, width: number, height: number, body: Piece): Markup {
  return html`<svg class="pic" role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title id="${id}-t">${title}</title><desc id="${id}-d">${desc}</desc>
${body}</svg>
`;
}

/** One decimal is finer than any print. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** `YYYY-MM-DD`; a day beyond what a date can hold is told by its number. */
export function dateText(day: number): string {
  return Math.abs(day) < 90_000_000 ? dayText(day) : String(day);
}
