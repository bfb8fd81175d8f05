import { w } from '../../law/_words.ts';
import { AuditError } from '../../model/errors.ts';
import type { Excerpt } from '../../model/excerpt.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { Words } from '../../model/words.ts';
import { ymd } from '../../text/zone.ts';

/**
 * What the facts say against the excerpt itself. Throws `usage` where a redaction is said to be reviewed and the text has
 * none; in a picture a bar may have escaped the reading, so that is a warning.
 */
export function checkAgainst(facts: LeakCase, excerpt: Excerpt, zone: string): Words[] {
  const redacted = excerpt.lines.some(({ concealed, nameState }) => concealed.length > 0 || nameState === 'concealed');
  const warnings: Words[] = [];
  if (facts.redactionReviewed === true && !redacted) {
    if (!excerpt.files.some(({ from }) => from === 'image')) throw new AuditError('usage', 'redactionReviewed is true, but the excerpt has nothing that is made unreadable. Give the redacted excerpt, or take redactionReviewed out');
    warnings.push(w('A reviewed redaction is given, but no redaction was read in the pictures: look whether it was missed.', '给出了遮盖已复核，但图片中未识别到遮盖：请核对是否漏识。'));
  }
  if (!redacted && facts.persons?.some(({ identifiability }) => identifiability === 'redacted')) {
    warnings.push(w('A person is given as redacted, but the excerpt shows no redaction.', '所列之人标为已遮盖，但摘录中未见遮盖。'));
  }
  const shown = facts.persons?.some(({ name, identifiability }) => identifiability === 'redacted' && name.length > 1 && excerpt.lines.some((line) => line.name === name || line.text.includes(name) || line.quoted?.includes(name)));
  if (redacted && shown) warnings.push(w('A person is given as redacted, but the name given stands in the excerpt.', '所列之人标为已遮盖，但其名称仍出现在摘录中。'));
  const last = excerpt.lines.reduce<number | null>((latest, { at }) => (at === null || (latest !== null && latest >= at) ? latest : at), null);
  const published = facts.publishedAt ?? null;
  if (last !== null && published !== null && last > published && ymd(last, zone) !== ymd(published, zone)) {
    warnings.push(w('The excerpt shows a message that is later than the time of spreading as given: one of the two times is off.', '摘录中有消息晚于所给的传播时间：二者之一有误。'));
  }
  return warnings;
}
