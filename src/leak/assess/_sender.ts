import type { LeakAct, LeakItem } from '../types.ts';
import type { Frame } from './_frame.ts';
import type { Concerned } from './_persons.ts';
import { plain } from './_visible.ts';

/** `+44 7700 900123`, as WhatsApp shows who is in nobody's contacts. */
const ABROAD = /^[~\s]*\+\d(?:[\s\-().]?\d){6,14}$/u;
/** A mobile number of the mainland, alone or beside a name. */
const MOBILE = /(?<![\d.])(?:\+?86[\s-]?)?(?<number>1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/u;
const DOCUMENT = /(?<!\d)(?<number>[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX])(?!\d)/iu;

/** A phone or document number that stands where the name of the person would: one item for each line that it stands beside. */
export function senderItems(frame: Frame, act: LeakAct, { spoken }: Concerned, items: readonly LeakItem[]): LeakItem[] {
  return spoken.filter((line) => act.lines.includes(line)).flatMap((index): LeakItem[] => {
    const line = frame.lines[index]?.line;
    const datum = line?.nameState === 'shown' && line.name !== null ? numberIn(line.name.normalize('NFKC')) : null;
    if (line === undefined || datum === null || items.some((one) => one.line === index && one.entity === datum.entity && plain(one.value ?? '') === plain(datum.value))) return [];
    return [{ ...datum, line: index, span: null, confidence: Math.min(line.confidence, 0.9) }];
  });
}

function numberIn(name: string): { readonly entity: string; readonly value: string } | null {
  if (name.length > 64) return null;
  const document = DOCUMENT.exec(name)?.groups?.['number'];
  if (document !== undefined) return { entity: 'resident-id', value: document };
  const number = ABROAD.test(name) ? name.replace(/^[~\s]+/u, '') : MOBILE.exec(name)?.groups?.['number'];
  return number === undefined ? null : { entity: 'phone', value: number };
}
