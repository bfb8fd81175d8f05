import { accessSync, constants } from 'node:fs';
import type { Command } from 'commander';
import { AuditError } from '../../model/errors.ts';
import type { Db } from '../../store/open.ts';
import { factsOfFlags } from '../leak-facts.ts';
import type { LeakFlags } from '../leak-flags.ts';
import { addFlags, applyConfig } from '../options.ts';
import { mustNotOverwrite, render, targetsIn } from '../render.ts';
import { run } from '../run.ts';
import type { Flags } from '../settings.ts';
import { policyOf } from '../settings.ts';

export function leak(root: Command): void {
  const command = root.command('leak').argument('<excerpt...>', 'screenshots (PNG, JPEG), pasted text, or - for standard input')
    .description('assess whether spreading an excerpt is suspected infringement: whose matter, who could tell, what speaks for and against');
  addFlags(command, [
    'db', 'from', 'case', 'publisher', 'publishedAt', 'audienceKind', 'audienceSize', 'audience', 'audienceGroup', 'knowsLink', 'official', 'fault', 'consent', 'consentCovers',
    'purpose', 'handler', 'redactionReviewed', 'matter', 'views', 'reposts', 'knownAt', 'provenance', 'format', 'output', 'lang', 'profile', 'asOf', 'timezone', 'dateOrder',
    'group', 'groupName', 'formatIn', 'map', 'roster', 'facts', 'failOn', 'reveal', 'quiet', 'color', 'config',
  ])
    .addHelpText('after', `
Example:
  chataudit leak screenshot.png --db case.db --case case.json
  chataudit leak pasted.txt --from exports/ --publisher wxid_b --audience-group "Residents 3" -o leak.html

The record is optional: without --db and --from the excerpt alone is assessed, and nothing is said of where it comes from.
On a terminal, without --case, the few facts that would change the outcome are asked for and written to case.json.`)
    .action((paths: string[]) => run('leak', async (signal) => {
      applyConfig(command);
      const flags = command.opts<Flags & LeakFlags>();
      if (flags.db && flags.from) throw new AuditError('usage', '--db and --from: name the record once. With --db, load the exports into it first');
      const idle = (['roster', 'facts', 'groupName', 'formatIn', 'map'] as const).find((name) => flags[name] !== undefined);
      if (idle !== undefined && !flags.from) throw new AuditError('usage', `${LONG[idle]}: is about loading exports, so it needs --from. With --db, give it to load`);
      if (flags.group !== undefined && !flags.from && !flags.db) throw new AuditError('usage', '--group: chooses among the chats of a record. Add --db or --from');
      const policy = await policyOf({ ...flags, origin: 'unknown', retentionScope: 'message-content', pack: 'cn' });
      const fromFlags = factsOfFlags(flags);
      const [{ mustBeThere, mustExist, loadInto, withCase, withReadOnly, withTemporary }, { assessLeak }, { LEAK_REPORTS }, { spoolStdin }, { readFacts }, { openWizard }, { makeProgress }] = await Promise.all([
        import('../case.ts'), import('../../app/leak/assess.ts'), import('../../reports/leak/_load.ts'), import('../stdin.ts'), import('../leak-case.ts'), import('../leak-wizard.ts'), import('../progress.ts'),
      ]);
      const to = await targetsIn(LEAK_REPORTS, flags, command.getOptionValueSource('format') !== 'default');
      mustBeThere([...paths, ...(flags.from ?? [])]);
      mustNotOverwrite(to, [...paths, ...(flags.from ?? []), flags.case, flags.db]);
      const given = readFacts(flags, fromFlags);
      const progress = makeProgress(flags.quiet);
      const spool = paths.includes('-') ? await spoolStdin(signal) : null;
      const act = async (db: Db | null, loaded: { readonly incomplete: boolean; readonly warnings: readonly string[] }): Promise<number> => {
        const report = await assessLeak({
          db, paths: paths.filter((path) => path !== '-'), stdin: spool?.file ?? null, given, policy, group: flags.group ?? null, dateOrder: flags.dateOrder ?? null,
          lang: flags.lang, reveal: flags.reveal, profile: flags.profile, failOn: flags.failOn, signal, incomplete: loaded.incomplete,
          warnings: loaded.warnings, wizard: spool === null ? openWizard(flags, signal) : null, progress: (step, done, total) => progress[step](done, total), idle: progress.done,
        });
        render(report, to, flags);
        return report.exit;
      };
      try {
        const { from } = flags;
        if (from) return await withTemporary(from, async (db) => act(db, await loadInto(db, from, flags, signal, 'leak')));
        if (!flags.db) return await act(null, { incomplete: false, warnings: [] });
        const within = isWritable(mustExist(flags.db)) ? withCase : withReadOnly;
        return await within(flags.db, (db) => act(db, { incomplete: false, warnings: [] }));
      } finally {
        progress.done();
        spool?.remove();
      }
    }));
}

const LONG = { roster: '--roster', facts: '--facts', groupName: '--group-name', formatIn: '--format-in', map: '--map' } as const;

/** A case that is kept read-only is searched all the same. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
