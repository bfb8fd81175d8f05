import { check } from '../app/check.ts';
import { creditRows, enterRun } from '../app/credit.ts';
import { makeMasker } from '../app/mask-foreign.ts';
import { buildReport } from '../app/report.ts';
import type { TimelineThread } from '../app/timeline-thread.ts';
import { openTimelineThread } from '../app/timeline-thread.ts';
import type { Policy } from '../model/check.ts';
import type { Run } from '../model/run.ts';
import { record } from '../store/ledger.ts';
import type { Db } from '../store/open.ts';
import { releaseCache, together } from '../store/open.ts';
import { countMessages } from '../store/read-facts.ts';
import { saveRun } from '../store/runs.ts';
import { creditConfigOf } from './credit-config.ts';
import { keepHeapSmall } from './heap.ts';
import { makeProgress } from './progress.ts';
import { render, type targets } from './render.ts';
import { checksOf, type Flags } from './settings.ts';

/** From this many messages on, a second thread reads them while this one checks. */
const MANY = 50_000;

/** Runs the checks, stores the run, prints the report; returns the exit code. `to` empty: nothing is printed. */
export async function checkAndReport(
  db: Db, flags: Flags, policy: Policy, to: Awaited<ReturnType<typeof targets>>, signal: AbortSignal,
  loaded: { readonly incomplete: boolean; readonly warnings: readonly string[] }, temporary: { readonly thread: TimelineThread | null } | null,
): Promise<number> {
  const config = creditConfigOf(flags);
  keepHeapSmall();
  releaseCache(db);
  const progress = makeProgress(flags.quiet);
  const total = countMessages(db);
  const thread = temporary ? temporary.thread : total > MANY ? await openTimelineThread(db.name) : null;
  let run: Run;
  try {
    run = await check(db, {
      policy, only: checksOf(flags), signal, progress: (messages) => progress.check(messages, total), ...(thread ? { pages: thread.pages, pool: thread.pool } : {}),
    });
  } finally {
    await thread?.close();
    progress.done();
  }
  const report = await buildReport(db, run, {
    lang: flags.lang, reveal: flags.reveal, group: flags.group ?? null, profile: flags.profile, failOn: flags.failOn,
    incomplete: loaded.incomplete, warnings: loaded.warnings,
  });
  const masker = await makeMasker(flags.reveal);
  together(db, () => {
    enterRun(db, run, flags.profile);
    if (!temporary) {
      saveRun(db, run, report.status);
      record(db, policy.asOf, 'check', { groups: run.groups.length, status: report.status, ...(flags.reveal ? { revealed: true } : {}) });
    }
  });
  report.credit = creditRows(db, { asOf: policy.asOf, zone: policy.timezone, lang: flags.lang, config, masker });
  render(report, to, flags);
  return report.exit;
}
