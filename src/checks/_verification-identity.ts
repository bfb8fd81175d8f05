import type { Policy, RawFinding } from '../model/check.ts';
import type { GroupFacts, RosterRow } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { foldNumber, isMasked, readIdNumber, type IdNumberFault } from '../text/id-number.ts';
import { ymd } from '../text/zone.ts';
import { aboutRow, confidenceOf, holderOf } from './_verification-roster.ts';

type Emit = (finding: RawFinding) => void;

const FAULTS: Record<IdNumberFault, Words> = {
  region: { en: 'its first digits name no region', zh: '行政区划码不存在' },
  date: { en: 'its date of birth is no possible date', zh: '出生日期不成立' },
  checksum: { en: 'its check digit does not fit', zh: '校验码不符' },
};

/** Null for what stands in for a number: too short, masked, or one character over and over. */
function comparable(folded: string, least: number): string | null {
  return folded.length < least || !/\d/.test(folded) || isMasked(folded) || /^(.)\1*$/.test(folded) ? null : folded;
}

function phoneOf(text: string): string | null {
  const folded = foldNumber(text.slice(0, 64)).replace(/[()]/g, '');
  const national = folded.replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  return comparable(national, 7);
}

function idOf(text: string, asOf: string): string | null {
  const read = readIdNumber(text, asOf);
  if (read.kind === 'valid' || read.kind === 'invalid') return comparable(read.canonical, 6);
  return comparable(foldNumber(text.slice(0, 64)), 6);
}

const KINDS = {
  id: { en: 'identity number', zh: '证件号' },
  phone: { en: 'phone number', zh: '手机号' },
} as const;

/** Lines of different accounts that carry one identity number, or one phone. */
export function sharedIdentities(facts: GroupFacts, policy: Policy, emit: Emit): void {
  const asOf = ymd(policy.asOf, policy.timezone);
  const told = new Set<string>();
  for (const kind of ['id', 'phone'] as const) {
    const holders = new Map<string, Map<string, RosterRow>>();
    for (const row of facts.roster) {
      const written = kind === 'id' ? row.idNumber : row.phone;
      const value = written === null ? null : kind === 'id' ? idOf(written, asOf) : phoneOf(written);
      if (value === null) continue;
      const rows = holders.get(value) ?? new Map<string, RosterRow>();
      const holder = holderOf(facts, row);
      if (!rows.has(holder)) rows.set(holder, row);
      holders.set(value, rows);
    }
    for (const [value, rows] of holders) {
      const last = [...rows.values()].at(-1);
      const who = [...rows.keys()].sort().join('+');
      if (rows.size < 2 || !last || told.has(who)) continue;
      told.add(who);
      emit({
        rule: 'verification.shared-identity', status: 'suspected', confidence: confidenceOf(last, kind === 'id' ? 0.8 : 0.65),
        ...aboutRow(last, {
          en: `${rows.size} accounts of the roster carry the same ${KINDS[kind].en}. A second account of one person, a family phone or a slip of the list would explain it.`,
          zh: `名册中有${rows.size}个账号登记了相同的${KINDS[kind].zh}。一人多号、家庭共用号码或登记笔误均可解释。`,
        }),
        message: null, value, key: `${kind}:${who}`, conductAt: policy.asOf,
      });
    }
  }
}

/** Resident identity numbers that cannot be ones. Other documents and masked values are left alone. */
export function invalidNumbers(facts: GroupFacts, policy: Policy, emit: Emit): void {
  const asOf = ymd(policy.asOf, policy.timezone);
  const told = new Set<string>();
  for (const row of facts.roster) {
    const read = row.idNumber === null ? null : readIdNumber(row.idNumber, asOf);
    if (read?.kind !== 'invalid') continue;
    const holder = `${holderOf(facts, row)}:${read.canonical}`;
    if (told.has(holder)) continue;
    told.add(holder);
    emit({
      rule: 'verification.invalid-id-number', status: policy.origin === 'provider' ? 'indicated' : 'suspected', confidence: confidenceOf(row, 0.9),
      ...aboutRow(row, {
        en: `The identity number of this line is not a possible one: ${FAULTS[read.fault].en}. A typing slip would explain it.`,
        zh: `该行证件号不成立：${FAULTS[read.fault].zh}。录入笔误可以解释。`,
      }),
      message: null, value: read.canonical, key: `${row.source}:${row.line}`, conductAt: policy.asOf,
    });
  }
}
