import type { Command } from 'commander';
import { AuditError, EXIT } from '../../model/errors.ts';
import { addFlags, applyConfig } from '../options.ts';
import { toStdout } from '../output.ts';
import { run } from '../run.ts';
import type { Flags } from '../settings.ts';
import { clockOf, reportZone } from '../settings.ts';

export function explain(root: Command): void {
  const command = root.command('explain').argument('<id>', 'a rule or provision id').description('what a rule looks at or a provision says, as in force on a date');
  addFlags(command, ['lang', 'asOf', 'config'])
    .addHelpText('after', '\nExample:\n  chataudit explain disclosure.phone --as-of 2025-06-01\n  chataudit explain cn.group.13 --lang zh')
    .action((id: string) => run('explain', async () => {
      applyConfig(command);
      const flags = command.opts<Flags>();
      const law = await import('../../law/explain.ts');
      const { suggest } = await import('../../law/suggest.ts');
      const { ymd } = await import('../../text/zone.ts');
      const { wrap } = await import('../../text/wrap.ts');
      const lines = law.explain(id, ymd(clockOf(flags), reportZone(flags)), flags.lang);
      if (!lines) {
        const { allRules } = await import('../../law/rules.ts');
        const within = allRules().filter((rule) => rule.id.startsWith(`${id}.`)).map((rule) => rule.id);
        const near = within.length ? within : suggest(id);
        throw new AuditError('usage', `${JSON.stringify(id.slice(0, 60))} is no rule or provision.${within.length ? ` Its rules: ${near.join(', ')}.` : near.length ? ` Did you mean ${near.join(', ')}?` : ''} See: chataudit list rules`);
      }
      const width = process.stdout.isTTY ? Math.max(40, Math.min(process.stdout.columns || 80, 100)) : 80;
      toStdout((out) => {
        for (const line of lines) for (const part of wrap(line, width)) out(`${part}\n`);
      });
      return EXIT.complete;
    }));
}
