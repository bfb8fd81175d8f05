import { KIN_FOLLOWS } from '../../checks/_disclosure-subject.ts';
import { chineseName } from '../../checks/_disclosure-names.ts';
import { traitsIn } from '../../checks/_disclosure-traits.ts';
import { CHILD, SURNAMES, TITLE } from '../../detectors/_fact-people.ts';
import type { Frame } from './_frame.ts';
import { namesOf } from './_names.ts';
import { byAccount, byName, nameless, type Who } from './_who.ts';

/** Somebody whom a text calls. UTF-16 code units, half-open. */
export interface Called {
  readonly who: Who;
  readonly start: number;
  readonly end: number;
  /** A full name that tells who it is, or a part of one. */
  readonly real: boolean;
}

const READ = 2_000;
const MOST = 48;

/** `1103的`, `1602业主`: whoever lives there. An amount or a year is none. */
const ROOM = /(?<![0-9.了过欠费价付收交缴元￥¥$近约])(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:栋|号楼|幢|单元|-)){0,2}[0-9]{3,4}(?:室|户)?(?:的(?!时候|年|钱|货|价|款|费|物业费|停车费|[水电暖]费|红包|手机|电脑)|业主|住户|那家|那户|家(?!具|电|居))/gu;
const FAMILIAR = new RegExp(`(?<![大从胆太很多])(?:[小老阿](?:[${SURNAMES}]|[丽娟美芳强杰伟敏静明军勇玲霞鹏雪涛辉磊娜婷燕莉宇浩涵晨倩慧琳欣佳颖洁薇斌峰亮凯俊茜兰梅凤雅萌])(?![路学屋兵哥们门师板公婆时家子儿里姨])|[${SURNAMES}][\\u4e00-\\u9fff]?${TITLE})`, 'gu');
const AT = /@([^\s@,，:：。！!？?他她你我您]{1,20})/gu;
const OWN_CHILD = new RegExp(`(?:我们?家|[我他她你]家|我|他|她|你)的?(?:那个?)?${CHILD}(?!们|节|的?(?:老师|学校|同学|朋友))`, 'gu');
/** A screen name that may be a word stands where a person is begun with or dealt with. */
const BEGINS = /(?:^|[\s，,。；;：:！!？?、（(「“"@]|把|被|让|给|和|跟|与|是|找|问|叫|因|那|对|替|骂|说|删|踢|辞退|开除|解雇|听说|据说|好像|昨天|今天|最近|其实|还有)$/u;
/** English words that are names as well. */
const WORDLIKE = /^(?:will|may|mark|sun|april|june|rose|art|bill|rich|grace|hope|faith|joy|summer|jack|chase|grant|drew|frank|sky|king|may|star|happy|lucky)$/iu;

/** Everybody whom a text calls by name, by room or as a child of the family, in order of place, none overlapping. */
export function calledIn(frame: Frame, text: string): readonly Called[] {
  return frame.memo(`called ${text}`, () => {
    const read = text.slice(0, READ);
    const found = [...byNames(frame, read), ...byShape(frame, read)];
    const kept: Called[] = [];
    for (const one of found) {
      if (kept.length >= MOST) break;
      // `李子轩妈妈`: the mother is meant.
      if (one.real && /[\u4e00-\u9fff]/u.test(read.charAt(one.end)) && KIN_FOLLOWS.test(read.slice(one.end, one.end + 4)) && !/^(?:他|她)/u.test(read.slice(one.end))) continue;
      if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
    }
    return kept.toSorted((a, b) => a.start - b.start);
  });
}

function byNames(frame: Frame, text: string): Called[] {
  const names = namesOf(frame);
  const lengths = frame.memo('name lengths', () => {
    const most = new Map<string, number[]>();
    for (const name of names.keys()) {
      const list = most.get(name.charAt(0)) ?? [];
      if (!list.includes(name.length)) list.push(name.length);
      most.set(name.charAt(0), list);
    }
    for (const list of most.values()) list.sort((a, b) => b - a);
    return most;
  });
  const found: Called[] = [];
  for (let start = 0; start < text.length; start++) {
    for (const length of lengths.get(text.charAt(start)) ?? []) {
      const name = text.slice(start, start + length);
      const known = name.length === length ? names.get(name) : undefined;
      if (known === undefined || !stands(text, name, start, known.real)) continue;
      found.push({ who: known.who, start, end: start + length, real: known.real });
      start += length - 1;
      break;
    }
  }
  return found;
}

const LATIN = /[A-Za-z0-9_]/u;

function stands(text: string, name: string, start: number, real: boolean): boolean {
  const end = start + name.length;
  if (LATIN.test(name.charAt(0))) {
    const whole = !(start > 0 && LATIN.test(text.charAt(start - 1))) && !LATIN.test(text.charAt(end));
    return whole && (/^[A-Z]/.test(name) || text.charAt(start - 1) === '@' || name.length >= 5) && !WORDLIKE.test(name);
  }
  if (real || chineseName(name) || new RegExp(`${TITLE}$`, 'u').test(name)) return true;
  return BEGINS.test(text.slice(Math.max(0, start - 4), start));
}

function byShape(frame: Frame, text: string): Called[] {
  const names = namesOf(frame);
  const at = [...text.matchAll(AT)].map((match): Called => ({ who: names.get(match[1] ?? '')?.who ?? byName(match[1] ?? ''), start: match.index, end: match.index + match[0].length, real: false })).filter(({ who }) => !/^(?:所有人|全体成员|全体|all|everyone|channel|here)$/iu.test(who.name ?? ''));
  const rooms = !hasRooms(frame) ? [] : [...text.matchAll(ROOM)].map((match): Called => ({ who: ofRoom(frame, match[0]), start: match.index, end: match.index + match[0].length, real: false }));
  const familiar = [...text.matchAll(FAMILIAR)].map((match): Called => ({ who: names.get(match[0])?.who ?? byName(match[0]), start: match.index, end: match.index + match[0].length, real: false }));
  const children = [...text.matchAll(OWN_CHILD)].map((match): Called => ({ who: nameless('child'), start: match.index, end: match.index + match[0].length, real: false }));
  return [...at, ...rooms, ...familiar, ...children];
}

/** Numbers stand for homes where people live door by door. */
function hasRooms({ scene }: Frame): boolean {
  return /业主|小区|号楼|栋|家园|花园|公寓|苑|邻居|物业|租|residents?|neighbou?r/iu.test(`${scene.source?.facts.group.name ?? ''} ${scene.excerpt.title ?? ''}`) || scene.groups.some(({ facts }) => /业主|小区|物业|邻/u.test(facts.group.name));
}

/** The one member who is known to live there, else the number for a name. */
function ofRoom(frame: Frame, text: string): Who {
  const number = /[0-9]{3,4}/u.exec(text)?.[0] ?? '';
  const keys = [...traitsIn(text).map(({ key }) => key), `room:${number}`];
  for (const group of frame.scene.groups) {
    const [only, ...more] = frame.people(group).traits.match(keys).accounts;
    if (only !== undefined && more.length === 0) return byAccount(only, frame.book.name(only));
  }
  return byName(text.replace(/的$|业主$|住户$|那[家户]$|家$/u, ''));
}
