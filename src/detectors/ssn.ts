import type { Detector } from '../model/detector.ts';
import { after, before, cueReason, findCue, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';

const CUES = /社安号?|社會安全碼?|社会安全号?|美国社保号?|(?<![a-z])(?:ssn|social security|social sec|ss ?#|ss no|social|itin|taxpayer id)(?![a-z])/g;
/** Printed on sample cards and in every form. */
const SAMPLES = /^(?:078051120|219099999|123456789|987654321|111223333)$/;

/** United States social security numbers: no area 000, 666 or 900 and up, no group 00, no serial 0000; ITIN from 9 with its groups. */
export default {
  id: 'ssn',
  jurisdiction: 'us',
  pattern: '(?<![0-9A-Za-z_-])\\d{3}[- ]?\\d{2}[- ]?\\d{4}(?![0-9A-Za-z_]|-\\d)',
  starts: 'number',
  prefilter: '[0-9]{3}-[0-9]{2}-[0-9]{4}',
  needs: { digits: 9, chars: '-' },
  words: ['ssn', 'social sec', 'social', 'ss#', 'ss #', 'ss no', 'itin', '社安', '社会安全', '社會安全', '国社保'],
  rank: 46,
  judge(candidate) {
    const raw = candidate.text.slice(candidate.start, candidate.end);
    const value = raw.replace(/[- ]/g, '');
    const group = Number(value.slice(3, 5));
    const itin = value.startsWith('9');
    if (itin ? group < 50 || group > 99 || group === 66 || group === 67 || group === 68 || group === 69 || group === 89 || group === 93 || value === '999999999' : /^(?:000|666|(\d)\1{8})/.test(value) || group === 0) return null;
    if (value.endsWith('0000') || /[.+$¥€£/]$|\d[ ,]$/.test(before(candidate, 2)) || /^(?:[.,/:]\d| \d|@)/.test(after(candidate, 2)) || insideLink(candidate)) return null;
    const cue = findCue(candidate, CUES, 24);
    const dashed = /^\d{3}-\d{2}-\d{4}$/.test(raw);
    const spaced = /^\d{3} \d{2} \d{4}$/.test(raw);
    if (cue === null) return !dashed || SAMPLES.test(value) || otherLabel(candidate) !== null || /[:：#][\s]?$/.test(before(candidate, 2)) && !/[a-z]/i.test(before(candidate, 6)) ? null : { value, confidence: 0.68, reasons: ['shape'] };
    if (cue.word === 'social' && !dashed && !spaced && cue.distance > 4) return null;
    if (!dashed && !spaced && /[ -]/.test(raw)) return null;
    return { value, confidence: SAMPLES.test(value) ? 0.7 : dashed || spaced ? 0.96 : 0.85, reasons: ['shape', cueReason(cue)] };
  },
  examples: {
    hit: ['my SSN is [[536-22-8145]]', 'social security [[212-09-4873]]', '社安号[[428120047]]', '[[536-22-8145]] please keep it safe', 'ssn: [[401 55 9213]]', 'ITIN [[912-73-4456]]', '[[219-45-6712]] is my social'],
    miss: ['000-12-3456', '666-12-3456', 'part 536-22-8145', '123-45-6789', '订单号 536-22-8145', '536-22-81456', '536228145', 'ssn 999-99-9999', '2026-05-0212', '会议号 536-22-8145', 'social 2026'],
  },
} satisfies Detector;
