import type { Command } from 'commander';
import { AuditError } from '../../model/errors.ts';
import { addFlags, applyConfig } from '../options.ts';
import { run } from '../run.ts';
import type { Flags } from '../settings.ts';

export function report(root: Command): void {
  const command = root.command('report').argument('[run.json]', 'a report saved with --format json, to print in another form').description('print the latest run of a case database, or a saved one, without scanning again');
  addFlags(command, ['db', 'format', 'output', 'lang', 'group', 'profile', 'creditConfig', 'failOn', 'minSeverity', 'reveal', 'quiet', 'color', 'config'])
    .addHelpText('after', '\nExample:\n  chataudit report --db case.db --format markdown -o report.md')
    .action((saved: string | undefined) => run('report', async () => {
      applyConfig(command);
      const flags = command.opts<Flags>();
      const { targets, render } = await import('../render.ts');
      const to = await targets(flags, command.getOptionValueSource('format') !== 'default');
      if (saved !== undefined) {
        const { narrowed, readSavedReport } = await import('../../app/saved-report.ts');
        const kept = readSavedReport(saved);
        if (command.getOptionValueSource('lang') !== 'default' && flags.lang !== kept.lang) {
          const { say } = await import('../output.ts');
          say(`report: ${saved} was saved with --lang ${kept.lang} and stays in it; report --db prints either language`);
        }
        const again = narrowed(kept, flags.group ?? null, flags.failOn);
        render(again, to, flags);
        return again.exit;
      }
      const { mustExist, needDb, withCase, withReadOnly } = await import('../case.ts');
      const { buildReport } = await import('../../app/report.ts');
      const [{ creditRows }, { makeMasker }, { creditConfigOf }] = await Promise.all([import('../../app/credit.ts'), import('../../app/mask-foreign.ts'), import('../credit-config.ts')]);
      const { latestRun } = await import('../../store/runs.ts');
      const { record } = await import('../../store/ledger.ts');
      // To show private values in clear is an act that the ledger keeps.
      const within = flags.reveal ? withCase : withReadOnly;
      return within(mustExist(needDb(flags)), async (db) => {
        const latest = latestRun(db);
        if (!latest) throw new AuditError('empty', `${flags.db ?? ''}: no run in it yet. Run: chataudit check --db ${flags.db ?? ''}`);
        const fresh = await buildReport(db, latest, {
          lang: flags.lang, reveal: flags.reveal, group: flags.group ?? null, profile: flags.profile, failOn: flags.failOn, incomplete: false, warnings: [],
        });
        const { asOf, timezone } = latest.policy;
        fresh.credit = creditRows(db, { asOf, zone: timezone, lang: flags.lang, config: creditConfigOf(flags), masker: await makeMasker(flags.reveal) });
        if (flags.reveal) record(db, latest.policy.asOf, 'report', { revealed: true });
        render(fresh, to, flags);
        return fresh.exit;
      });
    }));
}
