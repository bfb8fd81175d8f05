import type { Policy, RawFinding } from '../model/check.ts';
import type { GroupFacts, RosterRow } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { ymd } from '../text/zone.ts';
import { type NumberFault, numberOf, phonesOf } from './_verification-numbers.ts';
import { aboutRow, confidenceOf, holderOf, isProviders, rowKeys, sideOf } from './_verification-roster.ts';

type Emit = (finding: RawFinding) => void;

const FAULTS: Record<NumberFault, Words> = {
  region: { en: 'its first digits name no region', zh: '行政区划码不存在' },
  date: { en: 'its date of birth is no possible date', zh: '出生日期不成立' },
  checksum: { en: 'its check digit does not fit', zh: '校验码不符' },
  length: { en: 'it has neither 18 nor 15 places', zh: '位数既非18位也非15位' },
};

const KINDS = {
  id: { en: 'identity number', zh: '证件号' },
  phone: { en: 'phone number', zh: '手机号' },
} as const;

type Kind = keyof typeof KINDS;

interface Shared {
  readonly kind: Kind;
  readonly value: string;
  /** One line of each holder, in the order of the roster. */
  readonly rows: ReadonlyMap<string, RosterRow>;
  readonly mobile: boolean;
}

function add(to: Map<string, Shared>, shared: Omit<Shared, 'rows'>, holder: string, row: RosterRow): void {
  const known = to.get(shared.value);
  const rows = (known?.rows ?? new Map<string, RosterRow>()) as Map<string, RosterRow>;
  if (!rows.has(holder)) rows.set(holder, row);
  if (!known) to.set(shared.value, { ...shared, rows });
}

/** An impossible number on several lines is a filler; one with a wrong check digit may be one number, mistyped once and copied. */
function collect(facts: GroupFacts, asOf: string): Shared[] {
  const ids = new Map<string, Shared>();
  const phones = new Map<string, Shared>();
  for (const row of facts.roster) {
    const holder = holderOf(facts, row);
    const read = numberOf(row, asOf);
    if (read.kind === 'valid' || read.kind === 'other' || (read.kind === 'invalid' && read.fault === 'checksum')) add(ids, { kind: 'id', value: read.canonical, mobile: false }, holder, row);
    for (const { value, mobile } of row.phone === null ? [] : phonesOf(row.phone)) add(phones, { kind: 'phone', value, mobile }, holder, row);
  }
  return [...ids.values(), ...phones.values()].filter(({ rows }) => rows.size > 1);
}

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s·•*]/g, '').toLowerCase();

/** Whether the lines bear one real name, or several; null: fewer than two bear any in full. */
function oneName(rows: readonly RosterRow[]): boolean | null {
  const names = rows.flatMap(({ realName }) => (realName === null || realName.includes('*') ? [] : [plainName(realName)])).filter((name) => name.length > 1);
  return names.length < 2 ? null : new Set(names).size === 1;
}

/** One account had left before the next came: a new account of the same person, in all likelihood. */
function inTurn(rows: readonly RosterRow[]): boolean {
  const [first, second] = rows.toSorted((a, b) => (a.joinedAt ?? 0) - (b.joinedAt ?? 0));
  return rows.length === 2 && first?.leftAt != null && second?.joinedAt != null && first.leftAt <= second.joinedAt;
}

function weigh({ kind, mobile }: Shared, same: boolean | null, turn: boolean): number {
  if (turn) return 0.4;
  if (kind === 'id') return same === false ? 0.6 : same ? 0.9 : 0.8;
  return !mobile || same === false ? 0.45 : same ? 0.8 : 0.65;
}

/** Lines of different accounts that carry one identity number, or one phone. */
export function sharedIdentities(facts: GroupFacts, policy: Policy, emit: Emit): void {
  const keys = rowKeys(facts.roster);
  const told = new Set<string>();
  for (const shared of collect(facts, ymd(policy.asOf, policy.timezone))) {
    const { kind, value, rows } = shared;
    const lines = [...rows.values()];
    const last = lines.at(-1);
    const who = JSON.stringify([...rows.keys()].sort());
    if (!last || told.has(who)) continue;
    told.add(who);
    const same = oneName(lines);
    const turn = inTurn(lines);
    const names = same === null ? null : same
      ? { en: ' The lines bear one real name.', zh: '各行姓名一致。' }
      : { en: ' The lines bear different real names.', zh: '各行姓名不一致。' };
    const after = turn ? { en: ' One account had left before the other joined: a change of account would explain it.', zh: '其中一个账号退群后另一账号方才入群，更换账号可以解释。' } : null;
    emit({
      rule: 'verification.shared-identity', status: 'suspected', confidence: confidenceOf(last, weigh(shared, same, turn)),
      ...aboutRow(last, {
        en: `${rows.size} accounts of the roster carry the same ${KINDS[kind].en}. A second account of one person, a family phone or a slip of the list would explain it.`,
        zh: `名册中有${rows.size}个账号登记了相同的${KINDS[kind].zh}。一人多号、家庭共用号码或登记笔误均可解释。`,
      }, names, after, { en: ` The first of them stands on line ${lines[0]?.line ?? last.line}.`, zh: `首个账号见第${lines[0]?.line ?? last.line}行。` }),
      message: null, value, key: `${kind}:${lines.map((row) => keys.get(row) ?? '').slice(0, 50).join('+')}`, conductAt: policy.asOf,
    });
  }
}

/** Identity numbers that cannot be ones. Other documents, masked values and what a spreadsheet rounded are left alone. */
export function invalidNumbers(facts: GroupFacts, policy: Policy, emit: Emit): void {
  const asOf = ymd(policy.asOf, policy.timezone);
  const keys = rowKeys(facts.roster);
  const provider = isProviders(facts, policy);
  const told = new Set<string>();
  for (const row of facts.roster) {
    const read = numberOf(row, asOf);
    if (read.kind !== 'invalid') continue;
    const holder = JSON.stringify([holderOf(facts, row), read.canonical]);
    if (told.has(holder)) continue;
    told.add(holder);
    emit({
      rule: 'verification.invalid-id-number', status: provider ? 'indicated' : 'suspected', confidence: confidenceOf(row, read.fault === 'length' ? 0.7 : 0.9),
      ...aboutRow(row, {
        en: `The identity number of this line is not a possible one: ${FAULTS[read.fault].en}. A typing slip, or another kind of document, would explain it.`,
        zh: `该行证件号不成立：${FAULTS[read.fault].zh}。录入笔误或者其他种类的证件可以解释。`,
      }, sideOf(provider)),
      message: null, value: read.canonical, key: keys.get(row) ?? '', conductAt: policy.asOf,
    });
  }
}
