import type { LeakAffected } from '../../model/report-leak.ts';
import { citations, place } from '../_phrases.ts';
import { heading, table, type Block, type Cell, type Context } from './_document.ts';
import { actLine, affectedName, bothProfiles, decided, linesText, placesOf } from './_phrases.ts';

type Ground = LeakAffected['grounds'][number];

/** Each person under each act: every factor with its grounds, the data shown, the law and the evidence. Grounds told before are referred to. */
export function personBlocks(context: Context): Block[] {
  const { w, report, maxRows } = context;
  if (report.affected.length === 0) return [];
  const told = new Map<string, string>();
  return [heading(w.persons), ...report.affected.slice(0, maxRows).flatMap((one) => onePerson(context, one, told))];
}

function onePerson(context: Context, one: LeakAffected, before: Map<string, string>): Block[] {
  const { t, w, report } = context;
  const act = report.acts.find(({ id }) => id === one.act);
  const name = affectedName(context, one);
  const keyed = one.grounds.map((ground) => ({ ground, key: JSON.stringify(ground) }));
  const own = keyed.filter(({ key }) => !before.has(key));
  const same = Map.groupBy(keyed.filter(({ key }) => before.has(key)), ({ key }) => before.get(key) ?? '');
  const told = new Set(one.grounds.flatMap(({ wouldShow }) => wouldShow ?? []));
  const missing = one.missing.filter(({ wouldShow }) => !told.has(wouldShow));
  const rows: Cell[][] = own.map(({ ground }) => groundRow(context, ground));
  for (const [where, grounds] of same) rows.push(['=', '', '', w.asUnder(where, grounds.map(({ ground }) => ground.factor).join(t.listComma))]);
  for (const { key } of own) before.set(key, `${one.person}·${one.act}`);
  return [
    heading(`${name} · ${act === undefined ? one.act : actLine(context, act)}`, 3),
    { kind: 'facts', pairs: [
      [w.capacity, one.roles.map((role) => w.roles[role]).join(t.comma)],
      ...bothProfiles(one).map(({ profile, privacy, personalInformation }) => [t.profiles[profile], [
        ...(privacy === null ? [] : [`${w.track.privacy}${t.colon}${decided(w, privacy)}`]),
        ...(personalInformation === null ? [] : [`${w.track.personalInformation}${t.colon}${decided(w, personalInformation)}`]),
      ].join(t.semicolon)] as const),
      [w.items, one.items.map(({ label, values, lines, sensitive }) => `${w.item(label, values, linesText(lines, t.listComma))}${sensitive ? t.comma + w.sensitive : ''}`)],
      [w.basis, citations(one.cites).join(t.semicolon)],
      [w.evidence, evidence(context, one.evidence)],
      [w.missing, missing.map(({ factor, wouldShow }) => `${factor}${t.colon}${wouldShow}`)],
    ] },
    ...table({ ...context, maxRows: Infinity }, 'factors', w.factorsCaption(`${name} · ${one.act}`), [w.factor, w.value, w.whence, w.why], rows),
  ];
}

function groundRow(context: Context, ground: Ground): Cell[] {
  const { t, w } = context;
  const { factor, label, valueLabel, from, says, wouldShow } = ground;
  const facts = ground.facts.slice(0, 3).map((fact) => place(t, fact));
  const lines = ground.lines.length === 0 ? [] : [w.onLines(linesText(ground.lines, t.listComma))];
  const rests = [...placesOf(context, ground.messages), ...facts, ...lines].join(t.semicolon);
  return [[factor, label], valueLabel, w.from[from], [says, rests === '' ? '' : `${w.rests}${t.colon}${rests}`, wouldShow === null ? '' : `${w.wouldShow}${t.colon}${wouldShow}`]];
}

function evidence(context: Context, { messages, lines }: LeakAffected['evidence']): string[] {
  const { t, w } = context;
  return [...placesOf(context, messages), ...(lines.length === 0 ? [] : [w.onLines(linesText(lines, t.listComma))])];
}
