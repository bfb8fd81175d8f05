import type { LeakReportAct } from '../../model/report-leak.ts';
import { minute, place } from '../_phrases.ts';
import { heading, table, text, type Block, type Cell, type Context } from './_document.ts';
import { actor, affectedName, bothProfiles } from './_phrases.ts';

/** One row for each person under each act, then what the rows that decided ask for, and the acts. */
export function answerBlocks(context: Context): Block[] {
  const { t, w, report, maxRows } = context;
  const shown = report.affected.slice(0, maxRows);
  const more = report.affected.length - shown.length;
  const rows = shown.map((one) => ({
    person: affectedName(context, one), outcomes: bothProfiles(one),
    by: [actor(context, one.publisher), `${one.act} ${w.role[one.publisher.role]}`],
  }));
  return [
    heading(w.answer),
    ...(rows.length === 0 ? [text(w.nobody, 'strong')] : [{ kind: 'answer', rows } as const]),
    ...(more > 0 ? [text(t.moreFindings(more))] : []),
    ...rowKeys(context),
    heading(w.acts, 3),
    ...(report.acts.length === 0 ? [text(w.noActs)] : table(context, 'acts', w.actsCaption, [w.act, w.byWhom, w.audience, w.why], report.acts.map((act) => actRow(context, act)))),
  ];
}

/** Each row that decided something, once. */
function rowKeys(context: Context): Block[] {
  const { t, w, report } = context;
  const found = new Map<string, { row: string; says: string; whom: Set<string> }>();
  for (const one of report.affected) {
    for (const { privacy, personalInformation } of one.profiles) {
      for (const { row, says } of [privacy, personalInformation]) {
        const key = `${row}\n${says}`;
        const held = found.get(key) ?? { row, says, whom: new Set() };
        held.whom.add(`${one.person}·${one.act}`);
        found.set(key, held);
      }
    }
  }
  const rows = [...found.values()].toSorted((a, b) => rank(a.row) - rank(b.row) || (a.row < b.row ? -1 : 1));
  return table(context, 'keys', w.rowsCaption, [w.row, w.asks, w.forWhom], rows.map(({ row, says, whom }) => [row, says, [...whom].join(t.listComma)]));
}

/** R rows before T rows, each by number. */
function rank(row: string): number {
  return (row.startsWith('T') ? 1000 : 0) + (Number.parseInt(row.slice(1), 10) || 0);
}

function actRow(context: Context, act: LeakReportAct): Cell[] {
  const { t, w } = context;
  const { audience } = act;
  const groups = named(context, audience.groups);
  const told = [w.audienceKinds[audience.value] ?? audience.value, audience.size === null ? '' : w.received(audience.size)].filter((part) => part !== '').join(t.comma);
  const accounts = named(context, audience.accounts);
  const whence = audience.from === act.from ? [`${w.whence}${t.colon}${w.from[act.from]}`] : [`${w.act}${t.colon}${w.from[act.from]}`, `${w.audience}${t.colon}${w.from[audience.from]}`];
  return [
    act.id,
    [`${actor(context, act)}${t.paren(w.role[act.role])}`, act.at === null ? '' : minute(act.at)].filter((part) => part !== '').join(t.comma),
    [groups === '' ? told : `${told}${t.colon}${groups}`, accounts === '' ? '' : `${w.recipients}${t.colon}${accounts}`],
    [audience.says, act.message === null ? '' : place(t, act.message), ...whence],
  ];
}

function named({ t }: Context, names: readonly string[]): string {
  const shown = names.slice(0, 6);
  return [...shown, ...(names.length > shown.length ? [t.more(names.length - shown.length)] : [])].join(t.listComma);
}
