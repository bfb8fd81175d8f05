import type { Command } from 'commander';
import type { TimelineThread } from '../../app/timeline-thread.ts';
import type { Db } from '../../store/open.ts';
import { addFlags, applyConfig } from '../options.ts';
import { run } from '../run.ts';
import type { Flags } from '../settings.ts';
import { policyOf } from '../settings.ts';

export function audit(root: Command): void {
  const command = root.command('audit').argument('<path...>', 'file, folder, or - for standard input').description('load, check and report in one go: the main job');
  addFlags(command, [
    'db', 'format', 'output', 'lang', 'asOf', 'timezone', 'dateOrder', 'since', 'until', 'group', 'groupName', 'formatIn', 'map', 'check', 'origin',
    'retentionScope', 'profile', 'pack', 'retentionPeriod', 'lexicon', 'replaceLexicon', 'memberCap', 'infoPageFrom', 'responseHours', 'creditConfig', 'roster', 'facts', 'failOn', 'minSeverity', 'reveal', 'quiet', 'color', 'config',
  ])
    .addHelpText('after', '\nExample:\n  chataudit audit exports/ -o report.md --lang zh\n\nWithout --db the database is temporary and gone afterwards.')
    .action((paths: string[]) => run('audit', async (signal) => {
      applyConfig(command);
      const flags = command.opts<Flags>();
      const policy = await policyOf(flags);
      const { mustNotOverwrite, targets } = await import('../render.ts');
      const to = await targets(flags, command.getOptionValueSource('format') !== 'default');
      const { loadInto, mustBeThere, withCase, withTemporary } = await import('../case.ts');
      const { checkAndReport } = await import('../checking.ts');
      mustBeThere(paths);
      mustNotOverwrite(to, [...paths, flags.db]);
      const act = async (db: Db, temporary: { readonly thread: TimelineThread | null } | null) =>
        checkAndReport(db, flags, policy, to, signal, await loadInto(db, paths, flags, signal, 'audit'), temporary);
      return flags.db ? withCase(flags.db, (db) => act(db, null)) : withTemporary(paths, (db, thread) => act(db, { thread }));
    }));
}
