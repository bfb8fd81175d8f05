import type { Command } from 'commander';
import { Argument } from 'commander';
import { AuditError } from '../../model/errors.ts';
import { addFlags, applyConfig, oneOf } from '../options.ts';
import { toStdout } from '../output.ts';
import { run } from '../run.ts';
import { clockOf, type Flags, instant, reportZone } from '../settings.ts';

const ACTIONS = ['list', 'move', 'reported', 'blacklist', 'unlist'] as const;

export function credit(root: Command): void {
  const command = root.command('credit')
    .addArgument(new Argument('[action]', 'what to do').choices(ACTIONS).default('list'))
    .addArgument(new Argument('[target]', 'account; for blacklist and unlist also a group; for reported the record number'))
    .description('the register of indicative credit levels and the blacklist, kept over successive audits of a case database');
  addFlags(command, [
    'db', 'format', 'lang', 'asOf', 'timezone', 'by', 'reason', 'points', 'recordNo', 'recipient', 'reportedAt', 'creditConfig', 'reveal', 'config',
  ])
    .addHelpText('after', `
Example:
  chataudit credit --db case.db
  chataudit credit move wechat:wxid_b --points 10 --by "Wang Min" --reason "appeal upheld" --db case.db
  chataudit credit reported CR-00001 --by "Wang Min" --recipient "local CAC office" --reported-at 2026-11-20 --db case.db
  chataudit credit blacklist wechat:wxid_b --by "Wang Min" --reason "S4, file 2026-17" --db case.db
  chataudit credit unlist wechat:wxid_b --by "Wang Min" --reason "appeal upheld" --db case.db

Every check of a case database enters what it newly found. The levels are this tool's own, not the platform's.`)
    .action((action: (typeof ACTIONS)[number], target: string | undefined) => run('credit', async () => {
      applyConfig(command);
      const flags = command.opts<Flags>();
      oneOf(flags.format, ['table', 'json']);
      const { creditConfigOf } = await import('../credit-config.ts');
      const config = creditConfigOf(flags);
      const asOf = clockOf(flags);
      const { mustExist, needDb, withCase, withReadOnly } = await import('../case.ts');
      const path = mustExist(needDb(flags));
      if (action !== 'list') {
        const entry = decision(action, target, flags);
        const { decide } = await import('../../app/credit-decisions.ts');
        await withCase(path, async (db) => decide(db, entry, asOf));
      }
      const [{ register }, { creditLines }, { makeMasker }] = await Promise.all([import('../../app/credit.ts'), import('../../app/credit-lines.ts'), import('../../app/mask-foreign.ts')]);
      const masker = await makeMasker(flags.reveal);
      const shown = await withReadOnly(path, async (db) => register(db, { asOf, zone: reportZone(flags), lang: flags.lang, config, masker }));
      const width = process.stdout.isTTY ? Math.max(40, Math.min(process.stdout.columns || 80, 120)) : 80;
      toStdout((out) => {
        if (flags.format === 'json') out(`${JSON.stringify(shown, null, 2)}\n`);
        else for (const line of creditLines(shown, flags.lang, width)) out(`${line}\n`);
      });
      return 0;
    }));
}

/** What a person decided, whole: nobody is moved or listed without a name and a reason. Throws `usage`. */
function decision(action: Exclude<(typeof ACTIONS)[number], 'list'>, target: string | undefined, flags: Flags) {
  if (!target?.trim()) throw new AuditError('usage', `credit ${action}: ${action === 'reported' ? 'a record number' : 'an account'} is missing`);
  const by = flags.by?.trim() ?? '';
  const reason = flags.reason?.trim() ?? '';
  if (!by) throw new AuditError('usage', `credit ${action}: who decides? Add --by NAME`);
  if (!reason && action !== 'reported') throw new AuditError('usage', `credit ${action}: why? Add --reason TEXT`);
  if (action === 'move' && flags.points === undefined) throw new AuditError('usage', 'credit move: how far? Add --points N');
  if (action === 'reported' && flags.recipient === undefined) throw new AuditError('usage', 'credit reported: to whom? Add --recipient WHO');
  return {
    action, target, by, reason, points: flags.points ?? null, recordNo: flags.recordNo ?? null, recipient: flags.recipient ?? null,
    reportedAt: flags.reportedAt === undefined ? null : instant('--reported-at', flags.reportedAt, reportZone(flags)),
  };
}
