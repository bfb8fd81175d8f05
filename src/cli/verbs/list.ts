import type { Command } from 'commander';
import { Argument } from 'commander';
import { addFlags, applyConfig, oneOf } from '../options.ts';
import { toStdout } from '../output.ts';
import { run } from '../run.ts';
import type { Flags } from '../settings.ts';

const THINGS = ['formats', 'detectors', 'checks', 'rules', 'provisions', 'packs', 'lexicons', 'reports', 'groups', 'runs', 'members'] as const;

export function list(root: Command): void {
  const command = root.command('list').addArgument(new Argument('<what>').choices(THINGS)).description(`what there is: ${THINGS.join(', ')}`);
  addFlags(command, ['db', 'format', 'lang', 'asOf', 'at', 'group', 'reveal', 'timezone', 'config'])
    .addHelpText('after', '\nExample:\n  chataudit list formats\n  chataudit list groups --db case.db\n  chataudit list members --db case.db --group 业主 --at 2026-05-01')
    .action((what: (typeof THINGS)[number]) => run('list', async () => {
      applyConfig(command);
      const flags = command.opts<Flags>();
      oneOf(flags.format, ['table', 'json', 'jsonl']);
      const { forPeople, listing } = await import('../../app/listing.ts');
      const { grid } = await import('../grid.ts');
      const { mustExist, needDb, withReadOnly } = await import('../case.ts');
      const { clockOf, reportZone } = await import('../settings.ts');
      const { ymd } = await import('../../text/zone.ts');
      const today = ymd(clockOf(flags), reportZone(flags));
      const rows = what === 'members'
        ? await members(flags)
        : what === 'groups' || what === 'runs'
        ? await withReadOnly(mustExist(needDb(flags)), (db) => listing(what, flags.lang, today, db))
        : await listing(what, flags.lang, today, null);
      toStdout((out) => {
        if (flags.format === 'json') out(`${JSON.stringify(rows, null, 2)}\n`);
        else if (flags.format === 'jsonl') for (const row of rows) out(`${JSON.stringify(row)}\n`);
        else out(grid(forPeople(rows, flags.lang)));
      });
      return 0;
    }));
}

/** Who was in each chat at `--at`, else at the run's clock. */
async function members(flags: Flags): Promise<Record<string, string | number | boolean | null>[]> {
  const { membersAt } = await import('../../app/members.ts');
  const { mustExist, needDb, withReadOnly } = await import('../case.ts');
  const { reportZone, instantOf } = await import('../settings.ts');
  const zone = reportZone(flags);
  return withReadOnly(mustExist(needDb(flags)), (db) => membersAt(db, { at: instantOf(flags), zone, group: flags.group ?? null, reveal: flags.reveal }));
}
