import { readFileSync, statSync } from 'node:fs';
import type { GivenFacts } from '../app/leak/assess.ts';
import { refuseContradictions } from '../leak/case/contradictions.ts';
import { mergeFacts } from '../leak/case/merge.ts';
import { parseCase } from '../leak/case/parse.ts';
import { AuditError } from '../model/errors.ts';
import type { LeakCase } from '../model/leak.ts';
import type { LeakFlags } from './leak-flags.ts';
import { clockOf, type Flags, reportZone } from './settings.ts';

const MOST_BYTES = 1 << 20;

/** Flags, and under them the case file. Throws `usage` for a file that cannot be read and for facts that contradict each other. */
export function readFacts(flags: Flags & LeakFlags, fromFlags: LeakCase): GivenFacts {
  const zone = reportZone(flags);
  const file = flags.case === undefined ? null : parseCase(bytesOf(flags.case), flags.case, zone);
  const { facts, warnings } = mergeFacts(fromFlags, file?.facts ?? {});
  const doubts = refuseContradictions(facts, clockOf(flags), zone, flags.case ?? 'the flags');
  return { facts, layers: [{ from: 'flag', facts: fromFlags }, ...(file ? [{ from: 'case' as const, facts: file.facts }] : [])], warnings: [...(file?.warnings ?? []), ...warnings, ...doubts] };
}

function bytesOf(path: string): Uint8Array {
  try {
    if (statSync(path).size > MOST_BYTES) throw new AuditError('usage', `${path}: more than 1 MB; a case file holds a few facts. Nothing ran`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AuditError) throw error;
    throw new AuditError('usage', `${path}: the case file cannot be read (${(error as { code?: string }).code ?? 'unknown'}). Check --case; nothing ran`);
  }
}
