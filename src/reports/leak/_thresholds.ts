import { shares } from '../_html-counts.ts';
import { heading, table, text, type Block, type Context } from './_document.ts';

/** Items of personal information by three ways of counting, and how far the excerpt went. */
export function thresholdBlocks(context: Context): Block[] {
  const { t, w, p, report } = context;
  const { personalInformation: counts, reach } = report.thresholds;
  const methods = (['persons', 'items', 'providings'] as const).map((id) => [p.methods[id], String(counts.methods[id].n), shares(counts.methods[id].ratio)]);
  const left = (['own', 'invalid', 'agreed', 'public', 'before'] as const).filter((id) => counts.excluded[id] > 0);
  const counted = (n: number | null): string => (n === null ? t.unknown : String(n));
  return [
    heading(w.thresholds),
    heading(p.personal, 3),
    text(counts.says),
    ...(counts.items === 0 ? [] : table(context, 'two', p.personalCaption(counts.threshold.factor), [p.method, p.count, p.share], methods)),
    ...(counts.tiers.length === 0 ? [] : [text(`${p.tiers}${t.colon}${counts.tiers.map((one) => p.tier(one.threshold, one.items)).join(t.semicolon)}`)]),
    ...(left.length === 0 ? [] : [text(`${p.excluded}${t.colon}${left.map((id) => `${p.excludedKinds[id]} ${counts.excluded[id]}`).join(t.semicolon)}`)]),
    heading(w.reach, 3),
    text(`${w.reachOutcome[reach.outcome]}${t.colon}${reach.says}`),
    ...table(context, 'two', w.reachCaption, [w.fact, w.count, w.whence], [[w.views, counted(reach.views), w.from[reach.viewsFrom]], [w.reposts1, counted(reach.reposts), w.from[reach.repostsFrom]]]),
  ];
}
