import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AuditError } from '../model/errors.ts';
import type { Renderer, View } from '../model/report.ts';
import type { RendererFolder } from '../reports/_folder.ts';
import type { Flags } from './settings.ts';
import { toFile, toStdout } from './output.ts';

const TABLE_ROWS = 50;
const MOST_COLUMNS = 120;

interface Target<R> {
  readonly renderer: R;
  /** Null: standard output. */
  readonly path: string | null;
}

interface Writing<Report> {
  write(out: (text: string) => void, report: Report, view: View): void;
}

/** Where a report goes and in which of the forms of `folder`. Throws `usage` before anything is read. */
export async function targetsIn<R>(folder: RendererFolder<R>, flags: Flags, formatGiven: boolean): Promise<Target<R>[]> {
  const renderer = await folder.load(flags.format);
  if (!renderer) throw new AuditError('usage', `--format ${flags.format}: no such report. Known: ${folder.ids().join(', ')}`);
  const found: Target<R>[] = [];
  for (const path of flags.output ?? []) {
    const id = folder.forFile(path);
    const file = id === null ? null : await folder.load(id);
    if (!file) throw new AuditError('usage', `-o ${path}: the extension tells no report format. Known: ${folder.ids().join(', ')} (.md, .txt)`);
    found.push({ renderer: file, path: resolve(path) });
  }
  if (formatGiven || !found.length) found.push({ renderer, path: null });
  return found;
}

/** The same for the liability report. */
export async function targets(flags: Flags, formatGiven: boolean): Promise<Target<Renderer>[]> {
  return targetsIn((await import('../reports/_load.ts')).REPORTS, flags, formatGiven);
}

export function render<Report>(report: Report, to: readonly Target<Writing<Report>>[], flags: Flags): void {
  for (const { renderer, path } of to) {
    if (path !== null) toFile(path, (out) => renderer.write(out, report, view(flags, false)));
    else toStdout((out) => renderer.write(out, report, view(flags, true)));
  }
}

/** A report never takes the place of what it was made from. Throws `usage` before anything is read. */
export function mustNotOverwrite(to: readonly Target<unknown>[], inputs: readonly (string | undefined)[]): void {
  const files = new Set(inputs.flatMap((path) => (path === undefined || path === '-' ? [] : fileOf(path))));
  for (const { path } of to) {
    if (path !== null && fileOf(path).some((file) => files.has(file))) throw new AuditError('usage', `-o ${basename(path)}: that file is read by this command and would be lost. Choose another name`);
  }
}

/** Device and number of a file, whatever it is called; none where it is not there, or a folder. */
function fileOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? [`${found.dev}:${found.ino}`] : [];
}

export function view(flags: Flags, terminal: boolean): View {
  const { stdout } = process;
  const width = terminal && stdout.isTTY ? Math.max(40, Math.min(stdout.columns || 80, MOST_COLUMNS)) : 80;
  return { width, colour: terminal && hasColour(flags.color), minSeverity: flags.minSeverity, maxRows: TABLE_ROWS };
}

/** `--color`, then NO_COLOR, then FORCE_COLOR, then whether a terminal is there. */
export function hasColour(when: Flags['color']): boolean {
  if (when !== 'auto') return when === 'always';
  if (process.env['NO_COLOR']) return false;
  const force = process.env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return process.stdout.isTTY === true && process.env['TERM'] !== 'dumb';
}
