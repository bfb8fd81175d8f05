import type { Command } from 'commander';
import { AuditError } from '../../model/errors.ts';
import { toStdout } from '../output.ts';
import { run } from '../run.ts';

export function schema(root: Command): void {
  root.command('schema').argument('[name]', 'which one; without a name they are listed').description('print the JSON Schema of what chataudit prints as JSON')
    .addHelpText('after', '\nExample:\n  chataudit schema report > report.schema.json')
    .action((name: string | undefined) => run('schema', async () => {
      const { loadSchemas } = await import('../../schema/_load.ts');
      const known = await loadSchemas();
      const found = known.find(({ id }) => id === name);
      if (name !== undefined && !found) throw new AuditError('usage', `${name}: no such schema. Known: ${known.map(({ id }) => id).join(', ')}`);
      toStdout((out) => out(found ? `${JSON.stringify(found.schema, null, 2)}\n` : known.map(({ id }) => `${id}\n`).join('')));
      return 0;
    }));
}
