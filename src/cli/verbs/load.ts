import type { Command } from 'commander';
import { EXIT } from '../../model/errors.ts';
import { addFlags, applyConfig } from '../options.ts';
import { run } from '../run.ts';
import type { Flags } from '../settings.ts';

export function load(root: Command): void {
  const command = root.command('load').argument('<path...>', 'file, folder, or - for standard input').description('load exports and fact files into a case database');
  addFlags(command, ['db', 'timezone', 'dateOrder', 'groupName', 'formatIn', 'map', 'roster', 'facts', 'asOf', 'quiet', 'config'])
    .addHelpText('after', '\nExample:\n  chataudit load exports/ --db case.db')
    .action((paths: string[]) => run('load', async (signal) => {
      applyConfig(command);
      const flags = command.opts<Flags>();
      const { mustBeThere, needDb, withCase, loadInto } = await import('../case.ts');
      const path = needDb(flags);
      mustBeThere(paths);
      return withCase(path, async (db) => {
        const loaded = await loadInto(db, paths, flags, signal, 'load');
        if (!flags.quiet) loaded.summary();
        return loaded.incomplete ? EXIT.incomplete : loaded.nothing ? EXIT.empty : EXIT.complete;
      });
    }));
}
