import type { Head } from '../model/format.ts';
import { isHeading, isStamp } from './_kakaotalk-csv.ts';
import { savedIn, titleOf } from './_kakaotalk-title.ts';
import { dayOf, headOf, styleOf } from './_kakaotalk-when.ts';

/** True for the table of the Mac, judged by its heading and the first cell under it. */
function isTable(text: string): boolean {
  const [first = '', second = ''] = text.slice(0, 4096).split('\n', 2);
  return isHeading(first.trimEnd()) && (second.trim() === '' || isStamp((second.split(',', 1)[0] ?? '').replace(/"/g, '')));
}

/** How surely the head is a KakaoTalk export, 0..1. */
export function sniff(head: Head): number {
  if (isTable(head.text)) return head.text.trimEnd().includes('\n') ? 0.97 : 0.6;
  const lines = head.text.slice(0, 16_384).split('\n', 200).map((line) => line.trimEnd());
  const top = lines.slice(0, 6);
  const found = styleOf(head.text.slice(0, 16_384));
  const title = top.some((line) => /카카오톡|KakaoTalk|^Talk_.{4,40}\.txt$/i.test(line) && titleOf(line) !== null);
  const saved = top.some((line) => savedIn(line) !== null);
  if (title && saved) return 0.98;
  if (found === null) return title || saved ? 0.4 : 0;
  if (title || saved) return 0.95;
  if (found.style === 'bracket') return lines.some((line) => dayOf(line, true) !== null) ? 0.9 : 0.3;
  const spoken = lines.filter((line) => headOf(line, found.style) !== null && line.includes(' : ')).length;
  if (found.style === 'time' || spoken === 0) return 0.3;
  return found.style === 'english' ? (spoken > 1 ? 0.7 : 0.4) : spoken > 1 ? 0.85 : 0.65;
}
