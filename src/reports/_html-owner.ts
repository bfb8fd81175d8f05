import type { ReportGroup } from '../model/report.ts';
import { html, type Piece, type Put } from './_html.ts';
import { bullets, putTable, stacked } from './_html-parts.ts';
import type { PageWords } from './_html-words.ts';
import type { Labels } from './_labels.ts';
import { minute, place, response } from './_phrases.ts';
import { namesOf } from './_timeline.ts';
import { inOrder, timelinePicture } from './_svg-timeline.ts';

type Entry = ReturnType<typeof inOrder>[number];

/** Notices to owner and managers and what was seen of measures: a sentence, a picture and the same as a table. */
export function putOwner(put: Put, t: Labels, w: PageWords, id: string, group: ReportGroup, maxRows: number): void {
  const seen = group.liability.ownerResponse;
  const entries = inOrder(seen);
  const name = namesOf(group);
  const told = response(t, group);
  if (told === null && entries.length + seen.participated.length === 0) return;
  put(html`<h3>${w.owner}</h3>\n`);
  const said = (told ?? '').replace(seen.caveat === '' ? '' : t.semicolon + t.privateMeasures, '');
  for (const line of [said, seen.from === null || seen.hoursToFirstMeasure === null ? '' : w.clockFrom[seen.from], seen.caveat]) if (line !== '') put(html`<p>${line}</p>\n`);
  const drawn = timelinePicture(w, id, seen, group.findings);
  if (drawn !== null) put(html`<figure><figcaption><b>${w.timeline.title}</b> ${w.timeline.legend}</figcaption>\n${drawn}</figure>\n`);
  if (entries.length > 0) {
    const heads = [w.number, t.columns.when, w.kindOf, w.from, w.to, w.place];
    putTable(put, 'response', w.ownerCaption, heads, entries.slice(0, maxRows).map((one, i) => [i + 1, minute(one.at), kindOf(t, w, one), name(one.by) ?? t.unknown, name(targetOf(one)) ?? w.dash, placeOf(t, w, one)]));
    if (entries.length > maxRows) put(html`<p>${w.timeline.more(entries.length - maxRows)}</p>\n`);
  }
  const own = seen.participated.slice(0, maxRows).map((one) => [minute(one.sentAt), name(one.sender) ?? t.unknown, place(t, one)].join(' · '));
  const more = seen.participated.length - own.length;
  if (own.length > 0) put(html`<p class="lead">${w.participated}${t.colon.trimEnd()}</p>\n${bullets([...own, ...(more > 0 ? [t.more(more)] : [])])}`);
}

function kindOf(t: Labels, w: PageWords, one: Entry): string {
  if ('label' in one) return one.label;
  return one.clear ? w.notices[one.kind] : w.notices[one.kind] + t.paren(w.unclear);
}

function targetOf(one: Entry): string | null {
  return 'target' in one ? one.target : one.to;
}

/** Where it stands; of a moderation file also what the group rules ask to be recorded. */
function placeOf(t: Labels, w: PageWords, one: Entry): Piece {
  const spot = one.message ?? one.fact;
  const record = 'record' in one ? one.record : null;
  return stacked([
    spot === null ? w.dash : place(t, spot),
    record != null && html`<span class="small">${[`${w.reviewFields[0]}${t.colon}${record.no ?? w.notShown}`, `${w.reviewFields[2]}${t.colon}${record.recipient ?? w.notShown}`, ...(record.reportedAt === null ? [] : [minute(record.reportedAt)])].join(t.semicolon)}</span>`,
  ]);
}
