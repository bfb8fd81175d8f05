import { readFileSync } from 'node:fs';
import { AuditError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';

/** Reads a report that was saved with `--format json`. Throws `usage` when it is none. */
export function readSavedReport(path: string): Report {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as { code?: string };
    throw new AuditError('usage', `${path}: ${code ? `cannot be read (${code})` : 'not valid JSON'}. Give a report saved with --format json`);
  }
  if (!isReport(data)) throw new AuditError('usage', `${path}: not a chataudit/report@1. Give a report saved with --format json`);
  return data;
}

function isReport(data: unknown): data is Report {
  if (!data || typeof data !== 'object') return false;
  const { schema, sources, groups, exit } = data as Record<string, unknown>;
  return schema === 'chataudit/report@1' && Array.isArray(sources) && Array.isArray(groups) && typeof exit === 'number';
}
