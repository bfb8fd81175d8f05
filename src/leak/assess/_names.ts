import { chineseName, nameInNickname } from '../../checks/_disclosure-names.ts';
import { COMPOUND_SURNAMES } from '../../checks/_disclosure-surnames.ts';
import { KIN, SURNAMES } from '../../detectors/_fact-people.ts';
import { isPublic } from '../../detectors/_name-public.ts';
import tagger from '../../detectors/name.ts';
import type { Frame } from './_frame.ts';
import { speakerOf } from './_speaker.ts';
import { byAccount, byName, type Who } from './_who.ts';

/** A name that people of the case go by. `real`: a full name, or the given name in it, that tells a person. */
interface Name { readonly who: Who; readonly real: boolean }

/** Longest name that is looked for, UTF-16 code units; most accounts whose names are. */
const LONGEST = 24;
const MOST = 50_000;
/** Of one line, for names that nobody of the case bears. */
const READ = 2_000;

/**
 * Names that a line may speak of: shown in the excerpt, borne in a chat of the case, held by a roster, given by the user, or full
 * names that stand in the lines. A given name stands for the one full name that it is a part of. One name of two persons is nobody's.
 */
export function namesOf(frame: Frame): ReadonlyMap<string, Name> {
  return frame.memo('names', () => {
    const names = new Map<string, Name | null>();
    const put = (name: string, who: Who, real: boolean): void => {
      const text = name.trim();
      if (text.length < 2 || text.length > LONGEST || text.includes('█')) return;
      const known = names.get(text);
      if (known === undefined) names.set(text, { who, real });
      else if (known !== null && known.who.key !== who.key && !(known.who.account !== null && who.account === null)) names.set(text, null);
    };
    const full = (name: string, who: Who): void => put(name, who, true);
    ofAccounts(frame, put, full);
    for (const seen of frame.bubbles) {
      const name = seen.line.nameState === 'shown' ? (seen.line.name?.trim() ?? '') : '';
      const who = name === '' || names.has(name) ? null : speakerOf(frame, seen);
      if (who !== null) put(name, who, false);
    }
    for (const { name, account } of frame.scene.given.persons ?? []) full(name, whoIs(frame, name, account ?? null));
    for (const name of written(frame)) if (!names.has(name)) put(name, whoIs(frame, name, null), name.includes(' ') || !/^[A-Z]/.test(name));
    const whole = [...names];
    for (const [name, known] of whole) {
      const given = known?.real === true ? givenName(name) : null;
      if (known != null && given !== null) put(given, known.who, true);
    }
    return new Map([...names].flatMap(([name, known]) => (known === null ? [] : [[name, known] as const])));
  });
}

type Put = (name: string, who: Who, real: boolean) => void;

function ofAccounts({ scene }: Frame, put: Put, full: (name: string, who: Who) => void): void {
  let left = MOST;
  // The chat of the lines first: what a name means there goes before what it means elsewhere.
  for (const { facts, ties } of [...(scene.source === null ? [] : [scene.source]), ...scene.groups.filter((one) => one !== scene.source)]) {
    for (const { id, name: called, names } of facts.accounts.values()) {
      if (left-- <= 0) return;
      for (const { name, kind } of names) {
        if (kind === 'remark') continue;
        const inside = chineseName(name) || /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name) ? name : nameInNickname(name);
        put(name, byAccount(id, called), inside === name);
        if (inside !== null && inside !== name) full(inside, byAccount(id, called));
      }
    }
    for (const { realName, matched } of facts.roster) if (realName !== null) full(realName, matched === null ? byName(realName) : byAccount(matched, facts.accounts.get(matched)?.name ?? realName));
    for (const { account, name } of ties) full(name, byAccount(account, facts.accounts.get(account)?.name ?? name));
  }
}

function whoIs(frame: Frame, name: string, account: string | null): Who {
  const looked = frame.book.find(account ?? name).account;
  return looked === null ? byName(name) : byAccount(looked, frame.book.name(looked));
}

/** `钱朵朵96分`, `我老公赵建军公司`: names that marks or a relation announce. */
const MARKED = new RegExp(`(?<=^|[\\s，,、：:；;。分])([${SURNAMES}][\\u4e00-\\u9fff]{1,2})(?=[：:\\s]?[0-9]{1,3}分)`, 'gu');
const RELATED = new RegExp(`${KIN}([${SURNAMES}][\\u4e00-\\u9fff]{2})`, 'gu');
/** `张伟予以开除`, `李娜被…`: a clause that begins with a name, or deals with one. */
const BEGUN = new RegExp(`(?<=^|[\\s，,。；;！!：:、]|[对把将]|听说|据说|好像|关于|开除|辞退)([${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)(?=予以|[被因患欠]|得了|离婚|怀孕|住院|确诊|出轨|流产|(?:昨天|今天|上周|最近|刚刚?|又|也|已经?|就|还)?(?:被|欠|借|骗|病|得|离|住|请了|没来))`, 'gu');
/** The same of names in Latin letters; single words are no more than what somebody is called. */
const LATIN = /(?<![A-Za-z])([A-Z][a-z]{1,14}(?: [A-Z][a-z]{1,14})?)(?= (?:has|had|got|gets|was|is|asked|told|owes|owed|cheated|lost|failed|took|needs|went|just|apparently|never|still|stole|lied)\b)/gu;
const NOT_LATIN = /^(?:This|That|There|Here|What|Who|How|Why|When|Where|The|It|He|She|They|We|You|Everyone|Everybody|Someone|Somebody|Nobody|Nothing|Something|Today|Tomorrow|Yesterday|Life|Work|School|Mom|Mum|Dad|My|Our|His|Her|Their|Your|Which|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Please|Sorry|Also|And|But|So|If|Then|Now|God|Rent|Depression|Cancer)\b/u;
/** The tagger may take the sign behind a name for a part of it. */
const TAIL = /^(?<name>[\u4e00-\u9fff]{2})[得被是有在说去又也都很因还予]$/u;

export const withoutTail = (name: string): string => TAIL.exec(name)?.groups?.['name'] ?? name;

/** A verb before a given name, taken for its surname: `祝子轩早日康复`. */
const VERB = /^[祝给和跟叫让](?=..$)/u;

/** Full names that stand in the lines. */
function written(frame: Frame): string[] {
  const found = new Set<string>();
  for (const { text } of frame.lines) {
    if (text.length > READ) continue;
    for (const { value, start, end } of tagger.find(text, '', null)) {
      const name = value ?? text.slice(start, end);
      found.add(withoutTail(name));
    }
    for (const pattern of [MARKED, RELATED, BEGUN]) for (const match of text.matchAll(pattern)) if (chineseName(match[1] ?? '') && !isPublic(match[1] ?? '')) found.add(match[1] ?? '');
    for (const match of text.matchAll(LATIN)) if (!NOT_LATIN.test(match[1] ?? '')) found.add(match[1] ?? '');
  }
  return [...found].filter((name) => !VERB.test(name) || ![...found].some((other) => other !== name && other.length === name.length && other.slice(1) === name.slice(1)));
}

const HAN = /^[\u4e00-\u9fff]{3,4}$/u;

/** `子轩` of `李子轩`, `Cara` of `Cara Lund`. */
function givenName(name: string): string | null {
  if (/^[A-Z][a-z]+ /.test(name)) return name.slice(0, name.indexOf(' '));
  if (!HAN.test(name)) return null;
  const surname = COMPOUND_SURNAMES.has(name.slice(0, 2)) && name.length > 3 ? 2 : 1;
  return name.length - surname === 2 ? name.slice(surname) : null;
}
