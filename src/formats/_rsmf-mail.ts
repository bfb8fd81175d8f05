import type { Head, Opening, Sink } from '../model/format.ts';
import type { Rows } from './_rsmf-rows.ts';
import { rsmfInstant } from './_rsmf-time.ts';

/** Headers of the mail that the manifest came in, one `Name: value` a line. */
const MAIL_HEADERS = '../mail-headers.txt';

export const companionsOfRsmf = (): readonly string[] => [MAIL_HEADERS];

function headersOf(head: Head): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of (head.beside.text(MAIL_HEADERS) ?? '').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name.startsWith('x-rsmf-') && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** Holds what the mail says about its manifest against what was in it. `seen`: elements of `events`, read or not. */
export function compareWithMail(opening: Opening, sink: Sink, rows: Rows, seen: number): void {
  const headers = headersOf(opening.head);
  const text = headers.get('x-rsmf-eventcount') ?? '';
  const declared = /^\d{1,12}$/.test(text) ? Number(text) : NaN;
  // The header counts all events, some programs fill in the number of messages: where both are one, it is a number of messages.
  if (rows.others === 0 || declared === rows.messages) {
    if (!Number.isNaN(declared)) sink.declare({ messages: declared });
  }
  if (declared > seen) sink.truncated(`the mail's header X-RSMF-EventCount says ${declared} events, the manifest holds ${seen}`);
  else if (declared < seen && declared !== rows.messages) {
    sink.note({
      en: `The mail's header X-RSMF-EventCount says ${declared} events, the manifest holds ${seen}.`,
      zh: `邮件头 X-RSMF-EventCount 声明 ${declared} 条事件，清单中有 ${seen} 条。`,
    });
  }
  if (!spans(rows.first, headers.get('x-rsmf-begindate'), opening) || !spans(rows.latest, headers.get('x-rsmf-enddate'), opening)) {
    sink.note({
      en: "The first or the last event does not lie where the mail's headers X-RSMF-BeginDate and X-RSMF-EndDate say.",
      zh: '最早或最晚的事件与邮件头 X-RSMF-BeginDate、X-RSMF-EndDate 所述不符。',
    });
  }
}

/** True when nothing was said, or the instant said is the one seen, to the second. */
function spans(seen: number, said: string | undefined, opening: Opening): boolean {
  const at = rsmfInstant(said, opening.clock);
  return Number.isNaN(at) || !Number.isFinite(seen) || Math.abs(at - seen) < 1000;
}
