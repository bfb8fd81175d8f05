import type { ReportFinding } from '../model/report.ts';
import type { Lang } from '../model/words.ts';
import { AuditError } from '../model/errors.ts';
import type { Db } from '../store/open.ts';
import { readAccounts, readGroups, readSources } from '../store/read-facts.ts';
import { messageAt, neighbours } from '../store/read-timeline.ts';
import { findFinding, latestRun } from '../store/runs.ts';
import { iso, ymd } from '../text/zone.ts';
import { makeMasker } from './mask-foreign.ts';
import { assessing } from './report-assessment.ts';
import { reportFinding } from './report-finding.ts';

export interface Shown {
  readonly finding: ReportFinding;
  readonly group: { readonly id: string; readonly name: string };
  readonly source: { readonly path: string; readonly sha256: string; readonly format: string | null; readonly encoding: string | null } | null;
  /** The message and up to three before and after, private data masked unless revealed. */
  readonly context: readonly { readonly at: string; readonly sender: string | null; readonly kind: string; readonly text: string; readonly line: number; readonly byteStart: number; readonly byteEnd: number; readonly here: boolean }[];
  /** The same message as other exports have it. */
  readonly versions: readonly { readonly path: string; readonly at: string; readonly sender: string | null; readonly text: string; readonly line: number; readonly byteStart: number; readonly byteEnd: number }[];
  /** ms since 1970 UTC: the clock of the run that has the finding. */
  readonly asOf: number;
}

const EACH_SIDE = 3;
const NOBODY = { gates: [], owner: null, managers: [] };

export async function showFinding(db: Db, id: string, lang: Lang, reveal: boolean): Promise<Shown> {
  const found = findFinding(db, id);
  if (found === null) throw new AuditError('usage', `${JSON.stringify(id.slice(0, 40))}: no such finding. Ids stand in the report; findings of a temporary audit are gone, add --db`);
  if (found === 'several') throw new AuditError('usage', `${id}: more than one finding begins like that. Give more of the id`);
  const run = latestRun(db);
  if (!run) throw new Error('a finding without a run');
  const { policy } = run;
  const masker = await makeMasker(reveal);
  const { finding, chat } = found;
  const group = readGroups(db).find((one) => one.id === chat);
  const accounts = readAccounts(db, chat);
  const sources = new Map([...readSources(db, 'export'), ...readSources(db, 'fact')].map((source) => [source.id, source]));
  const zone = policy.timezone;
  const checked = run.groups.find((one) => one.group.id === chat);
  const naming = {
    lang, zone, masker, today: ymd(policy.asOf, zone),
    gates: checked?.gates ?? [], assess: assessing(checked ?? NOBODY, 'civil-code'),
    account: (account: number | null) => (account === null ? null : masker.label(accounts.get(account)?.account ?? `#${account}`)),
    accountName: (account: number | null) => (account === null ? null : masker.label(accounts.get(account)?.name ?? `#${account}`)),
    path: (source: number) => masker.label(sources.get(source)?.path ?? `#${source}`),
  };
  const place = finding.message ?? finding.fact ?? null;
  const source = place ? sources.get(place.source) : undefined;
  const message = finding.message ? messageAt(db, finding.message.source, finding.message.byteStart) : undefined;
  const name = finding.subject?.name ?? '';
  const hidden = (text: string) => (name ? masker.text(text).replaceAll(name, masker.name(name)) : masker.text(text));
  return {
    finding: reportFinding(finding, naming),
    group: { id: masker.label(group?.key ?? ''), name: masker.label(group?.name ?? '') },
    source: source ? { path: masker.label(source.path), sha256: source.sha256, format: source.format, encoding: source.encoding } : null,
    context: message === undefined ? [] : neighbours(db, message, EACH_SIDE).map((one) => ({
      at: iso(one.at, zone), sender: naming.accountName(one.sender), kind: one.kind, text: hidden(one.text), line: one.line,
      byteStart: one.byteStart, byteEnd: one.byteEnd, here: one.id === message,
    })),
    versions: (finding.also ?? []).flatMap((ref) => {
      const [one] = neighbours(db, messageAt(db, ref.source, ref.byteStart) ?? -1, 0);
      return one ? [{ path: naming.path(ref.source), at: iso(one.at, zone), sender: naming.accountName(one.sender), text: hidden(one.text), line: one.line, byteStart: one.byteStart, byteEnd: one.byteEnd }] : [];
    }),
    asOf: policy.asOf,
  };
}
