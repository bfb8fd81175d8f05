/** Names that nothing but a mail begins its lines with. */
const STRONG = new Set([
  'mime-version', 'received', 'return-path', 'message-id', 'content-type', 'content-transfer-encoding', 'delivered-to', 'dkim-signature',
  'x-rsmf-version', 'x-rsmf-generator', 'x-rsmf-eventcount', 'x-mailer', 'x-originating-ip', 'authentication-results', 'arc-seal',
]);
/** Names that a person in a chat might have, too. */
const COMMON = new Set(['from', 'to', 'cc', 'bcc', 'subject', 'date', 'sender', 'reply-to', 'in-reply-to', 'references', 'importance', 'x-priority']);

/** Lines looked at: the top of a mail with a long way behind it. */
const LINES = 200;

/**
 * True when the bytes begin with the headers of a mail. Every line before the first empty one must be a header or go on
 * with one; a chat of `Name: text` lines has other names, and a web archive (.mht) is a mail, too.
 */
export function looksLikeMail(head: Uint8Array): boolean {
  const bytes = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
  const text = Buffer.from(bytes.subarray(0, 1 << 16)).toString('latin1');
  const lines = text.split('\n', LINES);
  if (/^From \S/.test(lines[0] ?? '')) lines.shift();
  let strong = 0;
  const common = new Set<string>();
  let known = 0;
  let other = 0;
  for (const [index, raw] of lines.entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') break;
    if (/^[ \t]/.test(line) && index > 0) continue;
    const name = /^([A-Za-z][A-Za-z0-9_.-]{0,75})[ \t]{0,3}:/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) {
      if (index === lines.length - 1 && index > 0) break;
      return false;
    }
    if (STRONG.has(name)) strong++;
    else if (COMMON.has(name)) common.add(name);
    else if (!name.startsWith('x-')) other++;
    known = strong + common.size;
  }
  return known > other / 2 && (strong >= 2 || (strong === 1 && common.size >= 1) || (common.has('from') && common.has('date') && common.size >= 3));
}
