import type { Command } from 'commander';
import { addFlags, applyConfig, oneOf } from '../options.ts';
import { toStdout } from '../output.ts';
import { run } from '../run.ts';
import type { Flags } from '../settings.ts';

export function show(root: Command): void {
  const command = root.command('show').argument('<finding-id>', 'id of a finding, or the beginning of it').description('one finding with its evidence: the message, its neighbours, the line and bytes of the source');
  addFlags(command, ['db', 'format', 'lang', 'reveal', 'timezone', 'config'])
    .addHelpText('after', '\nExample:\n  chataudit show f_9c2e5d1a --db case.db')
    .action((id: string) => run('show', async () => {
      applyConfig(command);
      const flags = command.opts<Flags>();
      oneOf(flags.format, ['table', 'json']);
      const { mustExist, needDb, withCase, withReadOnly } = await import('../case.ts');
      const [{ showFinding }, { showLines }] = await Promise.all([import('../../app/show.ts'), import('../../app/show-lines.ts')]);
      const { record } = await import('../../store/ledger.ts');
      const within = flags.reveal ? withCase : withReadOnly;
      return within(mustExist(needDb(flags)), async (db) => {
        const shown = await showFinding(db, id, flags.lang, flags.reveal);
        if (flags.reveal) record(db, shown.asOf, 'show', { finding: shown.finding.id, revealed: true });
        const width = process.stdout.isTTY ? Math.max(40, Math.min(process.stdout.columns || 80, 120)) : 80;
        toStdout((out) => {
          if (flags.format === 'json') out(`${JSON.stringify(shown, null, 2)}\n`);
          else for (const line of showLines(shown, flags.lang, width)) out(`${line}\n`);
        });
        return 0;
      });
    }));
}
