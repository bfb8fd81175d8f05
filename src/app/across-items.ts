import { type Publisher, publishersOf } from '../liability/across.ts';
import { piplMayApply } from '../liability/gated.ts';
import { UNIT } from '../liability/items.ts';
import { read, type Reading, says } from '../liability/outcome.ts';
import type { MessageRef, RawFinding } from '../model/check.ts';
import type { Finding, GroupRun } from '../model/run.ts';
import type { Severity } from '../model/severity.ts';
import type { Source } from '../model/timeline.ts';
import { crossFinding, withFindings } from './cross-finding.ts';

const ALSO = 3;

/**
 * What one account posted of others over all groups, against the numbers of Fa Shi [2017] No. 10 art 5: from a tenth of them on a
 * finding, attached to the group that holds most of it. Pure, and independent of the order of the groups.
 */
export function acrossItems(runs: readonly GroupRun[], sources: readonly Source[]): readonly GroupRun[] {
  const groups = runs.map(({ group, findings, gates, owner, managers }) => ({
    key: group.key, findings, gates, runners: [owner?.account ?? null, ...managers.map(({ account }) => account)],
  }));
  const byKey = new Map(runs.map((run) => [run.group.key, run]));
  const added = new Map<GroupRun, Finding[]>();
  for (const publisher of publishersOf(groups)) {
    if (publisher.counts.weights.providings.upper * 10 < UNIT) continue;
    const held = publisher.groups.flatMap(({ key }) => byKey.get(key) ?? []);
    const home = held[0];
    const raw = home && rawFinding(publisher, held.some(({ gates }) => piplMayApply(gates)));
    if (raw) added.set(home, [...(added.get(home) ?? []), crossFinding(raw, 'disclosure', home, sources)]);
  }
  return added.size === 0 ? runs : runs.map((run) => (added.has(run) ? withFindings(run, added.get(run) ?? []) : run));
}

function rawFinding(publisher: Publisher, pipl: boolean): RawFinding | null {
  const { account, counts, duty, groups } = publisher;
  const refs = groups[0]?.findings.flatMap(({ message }) => message ?? []) ?? [];
  const [message, ...rest] = refs;
  if (message === undefined) return null;
  const reading = read(counts, duty);
  const said = says(reading, counts, duty, pipl);
  const { persons, items, providings } = counts;
  return {
    rule: 'personal-information.item-threshold', severity: severityOf(reading), status: 'suspected',
    confidence: reading.outcome === 'reached' || reading.outcome === 'special' ? 0.8 : 0.5,
    bearer: 'publisher', account, message, also: distinct(rest, message).slice(0, ALSO),
    // The latest posting: a law that came into force while it went on is looked at too.
    conductAt: groups.reduce((last, { findings }) => Math.max(last, findings.at(-1)?.message?.at ?? last), message.at),
    key: 'items',
    reason: {
      en: `${plural(items, 'item')} about ${plural(persons, 'person')} in ${plural(groups.length, 'group')}, ${plural(providings, 'providing')}. ${said.en}`,
      zh: `在${groups.length}个群内涉及${persons}人、${items}条信息，提供${providings}次。${said.zh}`,
    },
  };
}

function severityOf({ outcome }: Reading): Severity {
  if (outcome === 'reached' || outcome === 'special') return 'high';
  return outcome === 'depends' ? 'medium' : 'low';
}

function distinct(refs: readonly MessageRef[], first: MessageRef): MessageRef[] {
  const seen = new Set([placeOf(first)]);
  return refs.filter((ref) => !seen.has(placeOf(ref)) && seen.add(placeOf(ref)));
}

const placeOf = ({ source, byteStart }: MessageRef): string => `${source}:${byteStart}`;
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
