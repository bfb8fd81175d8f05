import type { LeakAffected } from '../../model/report-leak.ts';
import { heading, table, text, type Block, type Cell, type Context } from './_document.ts';
import { bothProfiles, decided } from './_phrases.ts';

type Turn = LeakAffected['sensitivity'][number];

/** Which single fact, if shown, would change which outcome to what; the same turn of several persons or acts once. */
export function sensitivityBlocks(context: Context): Block[] {
  const { t, w, report } = context;
  if (report.affected.length === 0) return [];
  const turns = new Map<string, { turn: Turn; now: string; whom: string[] }>();
  for (const one of report.affected) {
    for (const turn of one.sensitivity) {
      const now = bothProfiles(one).find(({ profile }) => profile === turn.profile)?.[turn.track] ?? null;
      const held = { turn, now: now === null ? '' : decided(w, now), whom: [] };
      const key = [turn.factor, turn.value, turn.profile, turn.track, turn.outcome, turn.row, held.now].join('\n');
      if (!turns.has(key)) turns.set(key, held);
      turns.get(key)?.whom.push(`${one.person}·${one.act}`);
    }
  }
  const rows = Array.from(Map.groupBy(turns.values(), ({ turn, whom }) => `${turn.factor}\n${turn.value}\n${whom.join()}`).values(), (same): Cell[] => {
    const { turn, whom } = same[0] as (typeof same)[number];
    const becomes = Array.from(Map.groupBy(same, ({ turn: one, now }) => `${w.track[one.track]}\n${now === '' ? '' : `${now} → `}${decided(w, one)}`), ([key, alike]) => {
      const [track = '', change = ''] = key.split('\n');
      const profiles = new Set(alike.map(({ turn: { profile } }) => t.profiles[profile]));
      return `${track}${t.comma}${profiles.size > 1 ? w.both : [...profiles].join()}${t.colon}${change}`;
    });
    return [turn.factor, `${turn.label}${t.colon}${turn.valueLabel}`, ['', ...becomes], `${w.forWhom}${t.colon}${whom.join(t.listComma)}`];
  });
  return [
    heading(w.sensitivity),
    ...(rows.length === 0 ? [text(w.nothingTurns)] : table(context, 'turns', w.sensitivityCaption, [w.factor, w.ifShown, w.becomes, w.forWhom], rows)),
    ...together(context),
  ];
}

/** Facts that only together would make a suspicion; persons for whom they are the same share a line. */
function together({ t, w, report }: Context): Block[] {
  const found = report.affected.flatMap((one) => (one.together === null ? [] : [{ one, facts: one.together.facts.map(({ factor, label, valueLabel }) => `${factor} ${label}${t.colon}${valueLabel}`).join(t.listComma), leads: one.together.leads.join(t.listComma) }]));
  return Array.from(Map.groupBy(found, ({ facts, leads }) => `${facts} → ${leads}`), ([says, all]) => text(w.together(all.map(({ one }) => `${one.person}·${one.act}`).join(t.listComma), says)));
}
