import { Command, CommanderError } from 'commander';
import { EXIT } from '../model/errors.ts';
import { VERSION } from '../app/version.ts';
import { forTerminal } from '../text/sanitise.ts';
import { prepareThreads } from './heap.ts';
import { failure } from './run.ts';
import { audit } from './verbs/audit.ts';
import { check } from './verbs/check.ts';
import { credit } from './verbs/credit.ts';
import { explain } from './verbs/explain.ts';
import { leak } from './verbs/leak.ts';
import { list } from './verbs/list.ts';
import { load } from './verbs/load.ts';
import { report } from './verbs/report.ts';
import { schema } from './verbs/schema.ts';
import { show } from './verbs/show.ts';

const EXIT_CODES = `
Exit codes:
  0  complete, and nothing at or above --fail-on
  1  complete, and findings at or above --fail-on
  2  wrong usage or settings; nothing ran
  3  incomplete: a file, a record or a check could not be examined
  4  nothing examined: no export, no message or no group matched
  5  integrity: a file or the database is not what it was
  70 a defect of chataudit

Findings are leads for a human reviewer, not legal advice.`;

/** The whole command line, without running anything: tests compare the documentation with it. */
export function program(): Command {
  const root = new Command('chataudit')
    .description('Audits exported chat logs: retention, verification, disclosure of private data, and who answers for what.')
    .version(VERSION)
    .addHelpText('after', `\nExample:\n  chataudit audit exports/ --lang zh\n${EXIT_CODES}`)
    .showSuggestionAfterError();
  for (const define of [audit, load, check, report, leak, show, explain, list, credit, schema]) define(root);
  for (const command of [root, ...root.commands]) {
    command.exitOverride();
    command.configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'chataudit: ').split('\n').map(forTerminal).join('\n')) });
  }
  return root;
}

export async function main(argv: readonly string[]): Promise<void> {
  prepareThreads();
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.complete : EXIT.usage;
    else process.exitCode = failure('chataudit', error);
  }
}
