import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, ReportFinding } from '../../src/model/report.ts';
import { openCase, type Db } from '../../src/store/open.ts';
import { inside, inTemp } from '../helpers/cli.ts';

/** First instant of the exports made here, seconds since 1970 UTC. */
export const FIRST = 1_767_139_200;

export interface Said {
  readonly id?: string | number | null;
  /** Seconds after FIRST. */
  readonly at: number;
  readonly text?: string;
  readonly who?: string | null;
  readonly type?: number;
}

/** One ChatLab export; ids are the platform's own unless it is WeChat or QQ and they are small. */
export function chat(rows: readonly Said[], { platform = 'discord', group = '100', exported }: { platform?: string; group?: string; exported?: number } = {}): string {
  return JSON.stringify({
    chatlab: { version: '0.0.2', ...(exported === undefined ? {} : { exportedAt: FIRST + exported }) },
    meta: { name: '示范群', platform, type: 'group', groupId: group },
    messages: rows.map(({ id = null, at, text = '早', who = 'jia', type = 0 }) => ({
      ...(who === null ? { sender: 'system' } : { sender: who, accountName: who }), timestamp: FIRST + at, type, content: text, ...(id === null ? {} : { platformMessageId: String(id) }),
    })),
  });
}

/** Messages `from` to `to`, a minute apart, each with an id and words of its own. */
export function run(from: number, to: number, change: (said: Said, n: number) => Said | null = (said) => said): Said[] {
  const rows: Said[] = [];
  for (let n = from; n < to; n++) {
    const row = change({ id: 5_000 + n, at: n * 60, text: `这是第${n}条消息`, who: n % 2 ? 'jia' : 'yi' }, n);
    if (row) rows.push(row);
  }
  return rows;
}

export const without = (...gone: number[]) => (said: Said, n: number): Said | null => (gone.includes(n) ? null : said);
export const unnumbered = (said: Said): Said => ({ ...said, id: null });

export interface World {
  readonly report: Report;
  /** messages, events, rejected, duplicates by file. */
  readonly counts: Readonly<Record<string, readonly [number, number, number, number]>>;
  /** What exports say of each other. */
  readonly findings: readonly ReportFinding[];
  /** Texts that count, in order. */
  readonly texts: readonly string[];
}

/** Loads files in the order of their keys, and runs the retention check. Files go in the order of their names when they go together. */
export function world<T = World>(files: Readonly<Record<string, string>>, flags: Readonly<Record<string, readonly string[]>> = {}, act: (world: World, db: Db, cwd: string) => T | Promise<T> = (one) => one as T): Promise<T> {
  return inTemp(async (cwd) => {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(cwd, name), files[name] ?? '');
    const common = ['--db', 'c.db', '--as-of', '2026-01-05'];
    const inOrder = names.every((name, i) => i === 0 || (names[i - 1] ?? '') < name) && !Object.keys(flags).length;
    if (!inOrder) {
      for (const name of names) {
        const { code, stderr } = await inside(['load', name, ...common, ...(flags[name] ?? [])], { cwd });
        assert.ok([0, 3].includes(code ?? -1), stderr);
      }
    }
    const { stdout, stderr } = await inside([...(inOrder ? ['audit', ...names] : ['check']), ...common, '--check', 'retention', '--format', 'json'], { cwd });
    assert.notEqual(stdout, '', stderr);
    const report = JSON.parse(stdout) as Report;
    const db = openCase(join(cwd, 'c.db'));
    try {
      const counts = Object.fromEntries(report.sources.map((one) => [one.path, [one.messages, one.events, one.rejected, one.duplicates] as const]));
      const findings = report.groups.flatMap((group) => group.findings.filter((one) => /snapshot-loss|contradiction|zone-conflict/.test(one.rule)));
      const texts = db.prepare('SELECT text FROM message WHERE same_as IS NULL ORDER BY at, text').pluck().all() as string[];
      return await act({ report, counts, findings, texts }, db, cwd);
    } finally {
      db.close();
    }
  });
}

/** The files as given, backwards, and with the first one last. */
export function orders(files: Readonly<Record<string, string>>): Record<string, string>[] {
  const entries = Object.entries(files);
  return [entries, entries.toReversed(), [...entries.slice(1), ...entries.slice(0, 1)]].map((order) => Object.fromEntries(order));
}

/** What a report says, without the numbers that sources have from the order of loading. */
export function said({ findings, texts }: World): unknown {
  const told = findings.map(({ id, rule, range, grade, status, also, message }) => ({ id, rule, range, grade, status, also: also.map((ref) => [ref.path, ref.line, ref.byteStart]), message: message && [message.path, message.byteStart] }));
  return { texts, told: told.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
