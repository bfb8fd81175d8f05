import { entityOf } from '../../liability/kinds.ts';
import type { RawFinding } from '../../model/check.ts';
import type { Message } from '../../model/timeline.ts';
import { childrenIn } from './_child.ts';
import type { Frame, Seen } from './_frame.ts';
import { namesOf, withoutTail } from './_names.ts';
import { speakerOf } from './_speaker.ts';
import { plain } from './_visible.ts';
import { accountShown, byAccount, byName, type Who } from './_who.ts';
import { besideIt, whoseAt } from './_whose.ts';

/** Whose a datum is. `who` null: nothing tells; of one's own: whoever took the picture. */
export interface Owner { readonly own: boolean; readonly who: Who | null }

/** Of what people tell of themselves as a rule, without saying so each time. */
const TOLD: ReadonlySet<string> = new Set(['health', 'medical-record', 'intimate', 'finance', 'religion', 'whereabouts', 'lodging', 'criminal-record', 'family', 'birth-date']);
/** Reach somebody: beside a child they are as a rule those of an adult. */
const REACHES: ReadonlySet<string> = new Set(['phone', 'landline', 'wechat-id', 'qq', 'email', 'social-account']);
const ITS_OWN = /(?:他|她|本人|孩子|娃|自己)(?:自己)?的?(?:电话|手机|微信|号码|QQ|邮箱)|\b(?:his|her) (?:own )?(?:phone|number|email)/iu;
/** Whoever moved tells his own address. */
const OWN_HOME = /(?:我们?|咱们?|俺)(?:的?新?(?:家|地址|住址|住处)|搬|住)|\b(?:we(?:['’]ve| have)? (?:just )?moved|(?:my|our) (?:new )?(?:address|place|house|flat|home))\b/iu;

/**
 * Whose a datum of a line is. What the check found goes first where it names somebody; else the words around it tell, and what
 * they leave open is read as the speaker's own, unless he spreads it himself. `inCase`: the finding's account ids are those of the case.
 */
export function ownerOf(frame: Frame, finding: RawFinding, seen: Seen, span: readonly [number, number] | null, actors: ReadonlySet<number | null>, inCase: boolean): Owner {
  const { rule, subject, carried } = finding;
  const entity = entityOf(rule);
  const speaker = speakerOf(frame, seen);
  const own: Owner = { own: true, who: speaker };
  const of = (who: Who | null): Owner => (who !== null && who.key === speaker?.key ? own : { own: false, who: unsaid(frame, entity, seen, span, who) ? null : who });
  if (entity === 'address' && span !== null && subject?.relation !== 'self') {
    const called = besideIt(frame, seen.line.text, ...span);
    if (called !== null) return of(called.who);
    if (speaker !== null && OWN_HOME.test(seen.line.text.slice(Math.max(0, span[0] - 40), span[0]))) return own;
  }
  const known = subjectOf(frame, finding, inCase);
  const words = span === null || carried === true ? null : whoseAt(frame, seen, ...span);
  if (subject?.relation === 'self') return words?.by === 'called' && words.near && words.called.end <= (span?.[0] ?? 0) && TOLD.has(entity) ? of(words.called.who) : own;
  if (subject !== undefined && subject.relation === 'third-party') {
    if (known !== null) return of(known);
    if (words?.by === 'self' && TOLD.has(entity) && speaker !== null) return own;
    return of(words?.by === 'called' && subject.candidates.length === 0 ? words.called.who : null);
  }
  if (words?.by === 'called' && (TOLD.has(entity) || words.near)) return of(words.called.who);
  if (words?.by === 'kin' || carried === true || !TOLD.has(entity)) return of(known);
  return speaker !== null && (words?.by === 'self' || speaker.account === null || !actors.has(speaker.account)) ? own : of(known);
}

/** A number beside a child that nothing says to be the child's. */
function unsaid(frame: Frame, entity: string, seen: Seen, span: readonly [number, number] | null, who: Who | null): boolean {
  if (who === null || span === null || !REACHES.has(entity) || !childrenIn(frame, seen).some((one) => one.who.key === who.key)) return false;
  return !ITS_OWN.test(seen.line.text.slice(Math.max(0, span[0] - 12), span[0]));
}

/** What the check found in a message of the source chat. */
export function findingsOf(frame: Frame, { source, byteStart }: Message): readonly RawFinding[] {
  const byPlace = frame.memo('by place', () => Map.groupBy(frame.scene.source?.findings ?? [], ({ message }) => (message === null ? '' : `${message.source} ${message.byteStart}`)));
  return byPlace.get(`${source} ${byteStart}`) ?? [];
}

/** Null: nothing names the person. */
function subjectOf(frame: Frame, { subject }: RawFinding, inCase: boolean): Who | null {
  const name = subject?.name == null ? null : withoutTail(subject.name);
  if (inCase && subject?.account != null) return byAccount(subject.account, name ?? frame.book.name(subject.account));
  if (name === null || plain(name) === '' || (subject?.candidates.length ?? 0) > 1) return null;
  const { source } = frame.scene;
  const borne = namesOf(frame).get(name)?.who;
  if (inCase || source === null) return borne ?? byName(name);
  const [only, ...more] = frame.people(source).holders(name);
  const account = more.length > 0 ? null : (only ?? accountShown(frame, name));
  return account === null ? (borne ?? byName(name)) : byAccount(account, name);
}
