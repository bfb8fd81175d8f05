import type { Head } from '../model/format.ts';
import { isEncryptionNotice } from '../text/system-whatsapp.ts';
import { headerFinder } from './_whatsapp-header.ts';
import { isMark, plain } from './_whatsapp-marks.ts';
import type { Shape } from './_whatsapp-shape.ts';
import { colonOf } from './_whatsapp-speaker.ts';

const LINES = 80;
const SIGN = /<(?:media omitted|媒体已省略|省略|attached:)|\(file attached\)|end-to-end encrypt|端到端加密|端對端加密|\u200e/i;

/** How surely the head is a WhatsApp export, 0..1. Several headers of one shape are asked for before it is claimed firmly. */
export function sniff(head: Head): number {
  const find = headerFinder();
  const counts = new Map<Shape, number>();
  let named = 0;
  let lines = 0;
  let sign = /whatsapp/i.test(head.name) || /whatsapp/i.test(head.folder);
  let opensWithHeader = false;
  for (let from = 0; from < head.text.length && lines < LINES;) {
    const lf = head.text.indexOf('\n', from);
    const to = lf < 0 ? head.text.length : lf;
    const line = head.text.slice(from, Math.min(to, from + 400)).trimEnd();
    from = to + 1;
    if (line === '') continue;
    lines++;
    const header = find(line);
    if (header === null) continue;
    if (lines === 1) opensWithHeader = true;
    counts.set(header.shape, (counts.get(header.shape) ?? 0) + 1);
    const rest = line.slice(header.length);
    const at = colonOf(rest);
    if (at > 0 && at <= 120) named++;
    if (SIGN.test(line) || isMark(line.charCodeAt(0)) || isEncryptionNotice(plain(rest))) sign = true;
  }
  const [shape, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (shape === null) return 0;
  if (named === 0) return sign && opensWithHeader ? 0.6 : 0.2;
  if (count < 2) return sign && opensWithHeader ? 0.7 : 0.5;
  // Other programs print these too: ISO dates in brackets (Signal, logs), and a colon after the time.
  if (!sign && (shape.plainIso || shape.pattern.source.endsWith(':\\s'))) return 0.6;
  if (!sign && shape.yearAt === 0 && shape.separator === '-' && !shape.bracket) return 0.75;
  return (count >= 3 ? 0.95 : 0.85) - (opensWithHeader ? 0 : 0.1);
}
