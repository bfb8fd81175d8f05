import { resolve } from 'node:path';
import { AuditError } from '../model/errors.ts';
import type { LeakRenderer, LeakReport } from '../model/report-leak.ts';
import { toFile, toStdout } from './output.ts';
import { view } from './render.ts';
import type { Flags } from './settings.ts';

interface Target {
  readonly renderer: LeakRenderer;
  /** Null: standard output. */
  readonly path: string | null;
}

/** Where a leak report goes and in which form. Throws `usage` before anything is read. */
export async function leakTargets(flags: Flags, formatGiven: boolean): Promise<Target[]> {
  const { leakIdForFile, leakRendererIds, loadLeakRenderer } = await import('../reports/leak/_load.ts');
  const renderer = await loadLeakRenderer(flags.format);
  if (!renderer) throw new AuditError('usage', `--format ${flags.format}: not possible here. Known: ${leakRendererIds().join(', ')}`);
  const found: Target[] = [];
  for (const path of flags.output ?? []) {
    const id = leakIdForFile(path);
    const file = id === null ? null : await loadLeakRenderer(id);
    if (!file) throw new AuditError('usage', `-o ${path}: the extension tells no form of this report. Use .html, .md, .txt or .json`);
    found.push({ renderer: file, path: resolve(path) });
  }
  if (formatGiven || !found.length) found.push({ renderer, path: null });
  return found;
}

export function renderLeak(report: LeakReport, to: readonly Target[], flags: Flags): void {
  for (const { renderer, path } of to) {
    if (path !== null) toFile(path, (out) => renderer.write(out, report, view(flags, false)));
    else toStdout((out) => renderer.write(out, report, view(flags, true)));
  }
}
