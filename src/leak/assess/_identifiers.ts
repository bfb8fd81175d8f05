import { chineseName, nameInNickname } from '../../checks/_disclosure-names.ts';
import type { GroundRef } from '../../model/leak.ts';
import type { LeakItem } from '../types.ts';
import type { Frame } from './_frame.ts';
import { introducedIn } from './_introduced.ts';
import type { Concerned } from './_persons.ts';
import { plain } from './_visible.ts';

/** What stands for the person in the excerpt, and where. */
export interface Identifiers {
  /** A full name, an identity document, a phone number … that tells who it is by itself. */
  readonly named: readonly GroundRef[];
  readonly isNamed: boolean;
  /** Screen names shown: beside the bubbles, and left in other places. */
  readonly screen: readonly string[];
  /** Where a screen name stands elsewhere than beside the bubbles. */
  readonly left: readonly GroundRef[];
  /** Several data that together may lead to one person. */
  readonly combined: readonly GroundRef[];
  /** The name is covered wherever it would stand. */
  readonly covered: boolean;
  /** In the name of a file, which has no line. */
  readonly inFile: boolean;
}

const DIRECT: ReadonlySet<string> = new Set(['resident-id', 'passport', 'permit', 'driver-licence', 'ssn', 'social-insurance', 'phone', 'biometric']);
/** Belong to one person or household by their nature. */
const SINGLE: ReadonlySet<string> = new Set(['address', 'plate', 'landline', 'email', 'wechat-id', 'qq', 'social-account', 'payment-account', 'bank-card', 'vehicle', 'medical-record', 'staff-number', 'courier', 'lodging']);
const ONE_POST = /(?:厂长|院长|校长|园长|所长|馆长|行长|局长|店长|董事长|总经理|总裁|法定代表人|书记|\b(?:CEO|CFO|CTO|principal|headmaster|director|president|chairman)\b)/iu;

export function identifiersOf(frame: Frame, person: Concerned, items: readonly LeakItem[]): Identifiers {
  const beside = person.spoken.flatMap((index) => {
    const line = frame.lines[index]?.line;
    return line?.nameState === 'shown' && line.name !== null && plain(line.name) !== '' ? [{ index, name: line.name }] : [];
  });
  const places = frame.memo('places', () => placesOf(frame));
  const real = realNames(frame, person);
  const screens = screenNames(frame, person, beside.map(({ name }) => name));
  const at = (name: string, isScreen: boolean) => places.filter(({ text }) => stands(text, name, isScreen));
  const realHits = real.flatMap((name) => at(name, false));
  const screenHits = screens.map((name) => ({ name, hits: at(name, true) })).filter(({ hits }) => hits.length > 0);
  const two = beside.filter(({ name }) => real.some((one) => plain(name).includes(plain(one))) || fullNameIn(name) !== null);
  const ambiguous = person.account === null && frame.scene.source !== null && two.some(({ name }) => bearers(frame, name) > 1);
  const data = items.filter(({ entity, value }) => DIRECT.has(entity) || entity === 'name' || (entity === 'employer' && ONE_POST.test(value ?? '')));
  const kinds = new Set(items.filter(({ entity }) => entity !== 'communication').map(({ entity }) => entity));
  const single = items.filter(({ entity }) => SINGLE.has(entity));
  const alone = person.alone.some(({ subject }) => subject?.linkage === 'linkable');
  const named = [...(ambiguous ? [] : two.map(({ index }) => ({ line: index }))), ...realHits.flatMap(({ line }) => (line === null ? [] : [{ line }])), ...data.map(({ line }) => ({ line }))];
  const inFile = [...realHits, ...screenHits.flatMap(({ hits }) => hits)].some(({ line }) => line === null);
  const left = screenHits.flatMap(({ hits }) => hits.flatMap(({ line }) => (line === null ? [] : [{ line }])));
  const combined = ambiguous ? two.map(({ index }) => ({ line: index })) : alone || single.length > 0 || (kinds.size >= 2 && traited(kinds)) ? items.filter(({ entity }) => entity !== 'communication').map(({ line }) => ({ line })) : [];
  return {
    named: once(named), isNamed: named.length > 0 || realHits.length > 0,
    screen: [...new Set([...beside.map(({ name }) => name), ...screenHits.map(({ name }) => name)])],
    left: once(left), combined: once(combined), inFile, covered: isCovered(frame, person, beside.length > 0),
  };
}

/** A school and a birth date, an employer and a family: few share two of them. */
const traited = (kinds: ReadonlySet<string>): boolean => [...kinds].filter((kind) => ['school', 'employer', 'birth-date', 'minor', 'family', 'address'].includes(kind)).length >= 2;

/** `text`: as `plain` writes it. */
interface PlaceText { readonly line: number | null; readonly text: string }

/** Everything that a reader sees, but for the names beside bubbles. */
function placesOf(frame: Frame): PlaceText[] {
  const { title, files } = frame.scene.excerpt;
  const lines = frame.lines.flatMap(({ index, line, text }): PlaceText[] => [
    { line: index, text },
    ...(line.quoted === null ? [] : [{ line: index, text: line.quoted }]),
    ...(line.nameState === 'shown' && line.name !== null && line.kind !== 'message' ? [{ line: index, text: line.name }] : []),
  ]);
  const head = title === null ? [] : [{ line: Math.max(0, frame.lines.findIndex(({ line }) => line.kind === 'title')), text: title }];
  return [...lines, ...head, ...files.map(({ path }) => ({ line: null, text: path.split(/[\\/]/u).at(-1) ?? '' }))].map((place) => ({ ...place, text: plain(place.text) }));
}

/** Names by which the person is known outside the screen, as far as the case tells. */
function realNames(frame: Frame, person: Concerned): readonly string[] {
  return frame.memo(`real ${person.key}`, () => namesOf(frame, person));
}

function namesOf(frame: Frame, person: Concerned): string[] {
  const names = new Set<string>();
  const add = (name: string | null | undefined): void => { if (name != null && name.length >= 2 && name.length <= 40) names.add(name); };
  for (const group of person.account === null ? [] : frame.scene.groups) {
    const account = person.account as number;
    if (!group.facts.accounts.has(account)) continue;
    add(frame.people(group).realName(account));
    add(frame.people(group).nicknameName(account));
    for (const tie of group.ties) if (tie.account === account) add(tie.name);
    for (const { name } of introducedIn(frame, group, account)) add(name);
    for (const { rule, value, subject } of frame.about(group).get(account) ?? []) {
      if (rule === 'disclosure.name' && subject?.relation === 'self') add(value);
      if (subject?.linkage === 'named' || subject?.linkage === 'link_known') add(subject.name === null ? null : fullNameIn(subject.name));
    }
  }
  const own = person.name === null ? null : fullNameIn(person.name);
  if (own !== null && !person.name?.includes('█')) add(own);
  return [...names];
}

/** Screen names and the account id, in chats of the case and as shown. Remarks are the exporter's own. */
function screenNames(frame: Frame, person: Concerned, beside: readonly string[]): string[] {
  const names = new Set(beside);
  for (const { facts } of person.account === null ? [] : frame.scene.groups) {
    const known = facts.accounts.get(person.account as number);
    if (known === undefined) continue;
    names.add(known.account);
    for (const { name, kind } of known.names) if (kind !== 'remark') names.add(name);
  }
  if (person.account === null && person.name !== null) names.add(person.name);
  for (const { line, name } of person.called) if (person.lines.includes(line)) names.add(name);
  return [...names].filter((name) => plain(name).length >= 2 && !LAUGH.test(plain(name))).toSorted();
}

/** One sign again and again is what people write anyway. */
const LAUGH = /^(.)\1+$/u;

/** A screen name of two signs is too often a word: there only an @ before it, or the whole of the text, makes it one. */
function stands(text: string, name: string, isScreen: boolean): boolean {
  const wanted = plain(name);
  if (wanted === '' || !text.includes(wanted)) return false;
  return !isScreen || (wanted.length >= 3 && !/^[a-z]{1,4}$/u.test(wanted)) || text === wanted || text.includes(`@${wanted}`);
}

/** Two characters that are the whole of a name shown are often a word that somebody chose, unless both are what most names are made of. */
const SHORT = /^[王李张張刘劉陈陳杨楊赵趙吴吳周徐孙孫胡朱郭罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭肖蔡潘董袁余蒋杜苏蘇魏吕呂丁沈姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸邱邹熊孟秦薛侯][伟偉芳娜敏静靜丽麗强強磊军軍洋勇艳艷杰娟涛濤超霞刚剛辉輝玲鹏鵬华華健丹红紅波斌飞飛倩琳慧颖穎婷玉浩宇欣佳琪凤英梅兰蘭燕彬鑫亮峰锋凯凱俊琴莉萍莹瑩晶蕾薇岩博帆航芬珍秀毅昊轩睿哲]$/u;

/** `王小明妈妈`: a parent of a child whose full name is told is told with it. */
const PARENT = /^(?<child>\p{Script=Han}{2,4}?)(?:的|小朋友|同学)?(?:妈妈?|媽媽?|爸爸?|父亲|母亲|家长|家長|奶奶|爷爷|外婆|外公|姥姥|姥爷)$/u;

/** A calling and one name are no full name. */
const CALLED = /^(?:coach|ms|mr|mrs|miss|dr|prof|teacher|pastor|father|sister|brother|aunt(?:ie|y)?|uncle|sir|madam|chef|captain|officer|nurse|boss|doctor|professor)\.?\s+\S+$/iu;

/** A full name as or in a name shown. */
function fullNameIn(name: string): string | null {
  if (CALLED.test(name.trim())) return null;
  const child = PARENT.exec(name.replace(/[\s·.\-_]/gu, ''))?.groups?.['child'];
  if (child !== undefined) return child.length >= 3 && chineseName(child) ? child : null;
  const shape = nameInNickname(name) ?? (chineseName(name) ? name : null);
  return shape !== null && (shape.length > 2 || name !== shape || SHORT.test(name)) ? shape : null;
}

const bearers = (frame: Frame, name: string): number => (frame.scene.source === null ? 0 : (frame.shown(frame.scene.source).get(plain(name))?.size ?? 0));

function isCovered(frame: Frame, person: Concerned, shown: boolean): boolean {
  if (shown || person.lines.length === 0) return false;
  const own = person.spoken.flatMap((index) => frame.lines[index]?.line ?? []);
  if (own.length > 0) return own.every(({ nameState }) => nameState === 'concealed');
  return person.lines.every((index) => (frame.lines[index]?.line.concealed.length ?? 0) > 0);
}

function once(refs: readonly GroundRef[]): GroundRef[] {
  const seen = new Set<number | undefined>();
  return refs.filter(({ line }) => !seen.has(line) && seen.add(line)).toSorted((a, b) => (a.line ?? -1) - (b.line ?? -1));
}
