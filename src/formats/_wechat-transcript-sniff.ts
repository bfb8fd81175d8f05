import type { Head } from '../model/format.ts';
import { isPage, lineSource } from './_wechat-transcript-lines.ts';
import { dayIn, greetingIn, headerIn, isBlank } from './_wechat-transcript-marks.ts';

/** Marks of other exports whose messages may quote a transcript. */
const OTHERS = /class="message (?:default|service)|<Save by Tencent MsgMgr>/;
const FAR = 400;

/** How surely the head is a transcript: by its first line, or by a day rule and headers behind it. */
export function sniffTranscript(head: Head): number {
  if (!/[—–―─-]{3}/.test(head.text) || OTHERS.test(head.text)) return 0;
  let seen = 0;
  let greetedAt = -1;
  let ruleAt = -1;
  let headers = 0;
  let decided = 0;
  const source = lineSource(head, (line) => {
    if (decided > 0 || seen > FAR || isBlank(line.text)) return;
    seen++;
    if (greetingIn(line.text) !== null) greetedAt = seen;
    else if (dayIn(line.text) !== null) {
      if (greetedAt === seen - 1) decided = greetedAt <= 6 ? 0.97 : greetedAt <= 40 ? 0.75 : 0.6;
      else if (ruleAt < 0) ruleAt = seen;
    } else if (ruleAt >= 0 && headerIn(line.text) !== null) {
      headers++;
      if (ruleAt === 1 && seen === 2) decided = 0.85;
      else if (ruleAt <= 10 && headers >= 2) decided = 0.6;
    }
  });
  source.push(head.bytes, 0, true);
  // A page has menus and a mail's own head around the transcript.
  return decided > 0 && decided < 0.75 && greetedAt > 0 && isPage(head) ? 0.75 : decided;
}
