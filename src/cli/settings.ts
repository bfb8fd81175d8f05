import type { Policy } from '../model/check.ts';
import { AuditError } from '../model/errors.ts';
import type { DateOrder, MapField } from '../model/format.ts';
import type { Severity } from '../model/severity.ts';
import type { Origin } from '../model/timeline.ts';
import type { Lang } from '../model/words.ts';
import { loadPacks, packOf } from '../law/packs.ts';
import { parseInstant } from '../text/zone.ts';

/** What commander hands to a verb; a verb has the flags that it was given. */
export interface Flags {
  db?: string;
  format: string;
  output?: string[];
  lang: Lang;
  asOf?: string;
  timezone?: string;
  dateOrder?: DateOrder;
  at?: string;
  since?: string;
  until?: string;
  group?: string;
  groupName?: string;
  formatIn?: string;
  map?: (readonly [MapField, string])[];
  check?: string[];
  origin: Origin;
  retentionScope: 'message-content' | 'network-log';
  profile: 'civil-code' | 'three-factor';
  pack: string;
  retentionPeriod?: string;
  lexicon?: string[];
  replaceLexicon?: string[];
  memberCap?: number;
  infoPageFrom?: number;
  responseHours?: number;
  creditConfig?: string;
  by?: string;
  reason?: string;
  points?: number;
  recordNo?: string;
  recipient?: string;
  reportedAt?: string;
  roster?: string[];
  facts?: string[];
  failOn: Severity | 'none';
  minSeverity: Severity;
  reveal: boolean;
  quiet: boolean;
  color: 'auto' | 'always' | 'never';
}

const DEFAULT_ZONE = 'Asia/Shanghai';

export function reportZone(flags: Flags): string {
  return flags.timezone ?? DEFAULT_ZONE;
}

/** The clock of the run, ms since 1970 UTC: `--as-of`, else now to the second. The only place that asks the machine. */
export function clockOf(flags: Flags): number {
  return flags.asOf === undefined ? Math.floor(Date.now() / 1000) * 1000 : instant('--as-of', flags.asOf, reportZone(flags));
}

/** `--at`, else the clock of the run. */
export function instantOf(flags: Flags): number {
  return flags.at === undefined ? clockOf(flags) : instant('--at', flags.at, reportZone(flags));
}

/** What the user chose. Throws `usage` where a choice cannot be, before anything runs. */
export async function policyOf(flags: Flags): Promise<Policy> {
  const timezone = reportZone(flags);
  const since = flags.since === undefined ? null : instant('--since', flags.since, timezone);
  const until = flags.until === undefined ? null : instant('--until', flags.until, timezone);
  if (since !== null && until !== null && since >= until) throw new AuditError('usage', '--since must be before --until');
  const lexicons = flags.lexicon || flags.replaceLexicon ? await (await import('./lexicons.ts')).lexiconsOf(flags) : [];
  return {
    asOf: clockOf(flags), timezone, origin: flags.origin, retentionScope: flags.retentionScope, since, until, pack: flags.pack,
    ...retentionOf(flags), ...(lexicons.length ? { lexicons } : {}), ...(flags.memberCap === undefined ? {} : { memberCap: flags.memberCap }),
    ...(flags.responseHours === undefined ? {} : { responseHours: flags.responseHours }),
    ...(flags.infoPageFrom === undefined ? {} : { infoPageFrom: flags.infoPageFrom }),
  };
}

const UNITS = { d: 'day', m: 'calendar_month', y: 'year' } as const;

/** The period of another pack than the default, or of the user's own choice. Throws `usage` for a pack that is not there. */
function retentionOf({ pack: id, retentionPeriod }: Flags): Pick<Policy, 'retention'> {
  const pack = packOf(id);
  if (!pack) throw new AuditError('usage', `--pack ${id}: no such pack. Known: ${loadPacks().map((one) => one.id).join(', ')}`);
  if (pack.id === 'cn' && retentionPeriod === undefined) return {};
  const { sign, object, provision, ...own } = pack.retention;
  const chosen = retentionPeriod === undefined ? own : { period: Number.parseInt(retentionPeriod, 10), unit: UNITS[retentionPeriod.slice(-1) as keyof typeof UNITS] };
  return { retention: { sign, object, ...chosen, basis: [provision], title: pack.title } };
}

/** The checks of a run: those asked for, else those that the pack has rules for; null: every one. */
export function checksOf({ check, pack }: Pick<Flags, 'check' | 'pack'>): readonly string[] | null {
  return check ?? (pack === 'cn' ? null : (packOf(pack)?.checks ?? null));
}

export function instant(flag: string, text: string, zone: string): number {
  const at = parseInstant(text, zone);
  if (Number.isNaN(at)) throw new AuditError('usage', `${flag} ${text}: not a date. Write 2026-11-21, 2026-11-21T10:00 or 2026-11-21T10:00:00+08:00`);
  return at;
}
