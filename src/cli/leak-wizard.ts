import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { answerOf } from '../leak/answers.ts';
import { writeCase } from '../leak/case/write.ts';
import type { Question } from '../leak/questions.ts';
import { AuditError } from '../model/errors.ts';
import type { LeakCase } from '../model/leak.ts';
import type { Words } from '../model/words.ts';
import { forTerminal } from '../text/sanitise.ts';
import { say, toFile } from './output.ts';
import type { LeakFlags } from './leak-flags.ts';
import { type Flags, reportZone } from './settings.ts';

/** Asks a person for facts that no export holds. */
export interface Wizard {
  /** The facts of an answer, none where nobody knows; null: no more questions, please. Throws `interrupted` on Ctrl-C. */
  ask(question: Question): Promise<LeakCase | null>;
  /** An answer that contradicts another fact was left out. */
  refuse(contradiction: Words): void;
  /** Keeps what was answered, where something was. `facts`: all that is known now. */
  close(facts: LeakCase, answered: boolean): void;
}

const TEXTS = {
  en: {
    intro: 'A few facts that no chat record holds could change the outcome. Enter: not known; q: no more questions.',
    left: 'that answer is left out', kept: (path: string) => `what you answered was written to ${path}; give it with --case next time`,
  },
  zh: {
    intro: '以下少数事实聊天记录无法载明，但可能改变结论。直接回车：不知道；q：不再提问。',
    left: '该回答未采用', kept: (path: string) => `回答已写入${path}，下次可用--case给出`,
  },
} as const;

/** Null in a pipe, in a script, and where a case file says what is known: nobody is asked there. */
export function openWizard(flags: Flags & LeakFlags, signal: AbortSignal): Wizard | null {
  const watched = process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY && !process.env['CI'];
  if (!watched || flags.quiet || flags.case !== undefined) return null;
  const texts = TEXTS[flags.lang];
  let first = true;
  return {
    async ask(question) {
      if (first) say(`leak: ${texts.intro}`);
      first = false;
      for (const line of linesOf(question, flags)) say(line);
      for (;;) {
        const typed = await read(signal);
        if (typed === null || /^(?:q|quit|exit|退出)$/i.test(typed.trim())) return null;
        const answer = answerOf(question, typed, reportZone(flags));
        if ('facts' in answer) return answer.facts;
        say(`  ${answer.problem[flags.lang]}`);
      }
    },
    refuse: (contradiction) => say(`  ${contradiction[flags.lang]}${flags.lang === 'zh' ? '，' : '; '}${texts.left}`),
    close(facts, answered) {
      if (!answered) return;
      const path = freeName();
      toFile(path, (out) => out(writeCase(facts, reportZone(flags))));
      say(`leak: ${texts.kept(path)}`);
    },
  };
}

function linesOf({ text, why, choices, changes }: Question, { lang }: Flags): string[] {
  const leads = (all: Question['changes']) => (all.length ? `    → ${all.map((one) => one[lang]).join(lang === 'zh' ? '；' : '; ')}` : null);
  return ['', text[lang], ...(why ? [`  ${why[lang]}`] : []), ...(choices.length ? [] : [leads(changes)]), ...choices.flatMap((choice, i) => [`  ${i + 1}  ${choice.label[lang]}`, leads(choice.changes)])]
    .flatMap((line) => (line === null ? [] : [forTerminal(line)]));
}

/** Null where the input has ended: nobody answers any more. */
async function read(signal: AbortSignal): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  const stopped = new AbortController();
  // The terminal's own Ctrl-C, its end of input and a signal from outside each end the question.
  const stop = () => stopped.abort();
  let interrupted = false;
  lines.once('SIGINT', () => {
    interrupted = true;
    stop();
  });
  lines.once('close', stop);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await lines.question('> ', { signal: stopped.signal });
  } catch {
    if (interrupted || signal.aborted) throw new AuditError('interrupted', 'interrupted');
    return null;
  } finally {
    signal.removeEventListener('abort', stop);
    lines.close();
  }
}

/** Never over a file that is there. */
function freeName(): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? 'case.json' : `case-${n}.json`;
    if (!existsSync(name)) return name;
  }
}
