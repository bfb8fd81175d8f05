import type { Policy } from '../model/check.ts';
import { AuditError } from '../model/errors.ts';
import type { DateOrder, MapField } from '../model/format.ts';
import type { Severity } from '../model/severity.ts';
import type { Origin } from '../model/timeline.ts';
import type { Lang } from '../model/words.ts';
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

export function policyOf(flags: Flags): Policy {
  const timezone = reportZone(flags);
  const since = flags.since === undefined ? null : instant('--since', flags.since, timezone);
  const until = flags.until === undefined ? null : instant('--until', flags.until, timezone);
  if (since !== null && until !== null && since >= until) throw new AuditError('usage', '--since must be before --until');
  return { asOf: clockOf(flags), timezone, origin: flags.origin, retentionScope: flags.retentionScope, since, until };
}

function instant(flag: string, text: string, zone: string): number {
  const at = parseInstant(text, zone);
  if (Number.isNaN(at)) throw new AuditError('usage', `${flag} ${text}: not a date. Write 2026-11-21, 2026-11-21T10:00 or 2026-11-21T10:00:00+08:00`);
  return at;
}
