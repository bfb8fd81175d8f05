import type { Command } from 'commander';
import { addFlags, applyConfig } from '../options.ts';
import { run } from '../run.ts';
import type { Flags } from '../settings.ts';
import { policyOf } from '../settings.ts';

export function check(root: Command): void {
  const command = root.command('check').description('run the checks on what is loaded, store the run and print its report');
  addFlags(command, [
    'db', 'format', 'output', 'lang', 'asOf', 'timezone', 'since', 'until', 'group', 'check', 'origin', 'retentionScope', 'profile', 'pack', 'retentionPeriod', 'lexicon', 'replaceLexicon', 'memberCap', 'infoPageFrom', 'responseHours', 'creditConfig',
    'failOn', 'minSeverity', 'reveal', 'quiet', 'color', 'config',
  ])
    .addHelpText('after', '\nExample:\n  chataudit check --db case.db --origin provider --fail-on medium')
    .action(() => run('check', async (signal) => {
      applyConfig(command);
      const flags = command.opts<Flags>();
      const policy = await policyOf(flags);
      const { targets } = await import('../render.ts');
      const to = await targets(flags, command.getOptionValueSource('format') !== 'default');
      const { mustExist, needDb, withCase } = await import('../case.ts');
      const { checkAndReport } = await import('../checking.ts');
      return withCase(mustExist(needDb(flags)), (db) => checkAndReport(db, flags, policy, to, signal, { incomplete: false, warnings: [] }, null));
    }));
}
