import { Faults } from '../../checks/_disclosure-fault.ts';
import type { Factors } from '../../law/decision/factors.ts';
import type { GroundRef, LeakCase } from '../../model/leak.ts';
import type { Words } from '../../model/words.ts';
import type { LeakAct, LeakItem } from '../types.ts';
import { captionOf, type Cue, cuesOf } from './_cues.ts';
import type { Frame } from './_frame.ts';
import { also, type Found, found, lineRefs, messageRef, open, settled, w } from './_ground.ts';
import { isKnown, isMeant } from './_meant.ts';
import { objectionsOf } from './_objections.ts';
import type { Concerned } from './_persons.ts';
import { refusalsOf } from './_refusal.ts';
import { silenceFor } from './_silence.ts';
import { plain } from './_visible.ts';

type Fault = Factors['F2'];

const SAYS: Readonly<Record<'intent' | 'gross' | 'silence' | 'asked' | 'refused' | 'refuses' | 'edited' | 'plain', Words>> = {
  intent: w('Words of whoever spread it, near the act, announce exposure, mock, threaten or call to pass it on.', '传播者在传播前后的言语有曝光、嘲讽、威胁或者号召转发的表示。'),
  gross: w('Words of whoever spread it show that it was not to be told, or was taken without asking.', '传播者的言语表明知道不应外传，或者未经许可取得。'),
  silence: w('It was asked in the talk that this stays there.', '谈话中已要求不要外传。'),
  asked: w('The person had asked before that it is not spread.', '当事人此前已要求不要传播。'),
  refused: w('It was asked to take it down, and whoever spread it declined.', '有人要求删除，传播者未予同意。'),
  refuses: w('Whoever spread it says that it will not be taken back.', '传播者表示不会删除、撤回。'),
  edited: w('A line says something else than the record, and whoever spread it added words of his own.', '有内容与记录不一致，且传播者另附言语。'),
  plain: w('Data of others that anybody sees are not to be posted are uncovered, though covering them is easy: no care was taken, at least; whether more was meant is open.', '显然不宜公开的他人信息未作遮盖，而遮盖并不困难：至少未尽注意；是否另有更重的主观状态不明。'),
};

const WOULD_SHOW: Words = w('What whoever spread it said when posting, before and after; whether it had been asked to keep it confidential or to delete it.', '传播者发布时及前后的言语；是否曾被要求保密或者删除。');

/**
 * F2, one for each act unless a cue is about one person: a forwarder answers for his own words and care. `carried`: data of
 * everybody whom this act concerns; of the person alone where nobody is known to have done it: then nobody's mind is judged, and
 * no more is said than what spreading the lines as they stand would lack.
 */
export function faultOf(frame: Frame, act: LeakAct, person: Concerned, carried: readonly LeakItem[]): Found<Fault> {
  const value = withNotes(frame, act, person, foundFault(frame, act, person, carried));
  return settled(givenFault(frame, act), w('Fault', '过错'), value, frame.warnings, value.value === 'intent' || value.value === 'gross');
}

function givenFault(frame: Frame, act: LeakAct): Exclude<Fault, 'unknown'> | null {
  const told = toldFault(frame, act);
  return told == null || told === 'unknown' ? null : told;
}

/** Said to be not known: then what others asked for does not decide it, only what whoever spread it said or was asked himself. */
const leftOpen = (frame: Frame, act: LeakAct): boolean => toldFault(frame, act) === 'unknown';

function toldFault(frame: Frame, act: LeakAct): LeakCase['fault'] {
  const { given } = frame.scene;
  if (isMeant(frame, act)) return given.fault;
  return given.forwarders?.find(({ account }) => {
    const looked = frame.book.find(account).account;
    return looked === null ? act.account === null && plain(act.name ?? '') === plain(account) : looked === act.account;
  })?.fault;
}

function foundFault(frame: Frame, act: LeakAct, person: Concerned, carried: readonly LeakItem[]): Found<Fault> {
  const cues = frame.memo(`words ${act.id}`, () => cuesOf(frame, act));
  const graver = grave(frame, act, person, cues);
  const intent = cues.filter(({ sign }) => sign === 'intent').map(({ ref }) => ref);
  if (intent.length > 0) return joined('intent', [[SAYS.intent, intent], ...graver]);
  if (graver.length > 0) return joined('gross', graver);
  const faults = new Faults();
  const easy = carried.filter(({ entity }) => entity !== 'communication' && faults.of(null, entity, 0, null) === 'ordinary');
  if (easy.length > 0 && !leftOpen(frame, act)) return { ...found<Fault>('ordinary', 'excerpt', SAYS.plain, lineRefs([...new Set(easy.map(({ line }) => line))].toSorted((a, b) => a - b))), wouldShow: WOULD_SHOW };
  return isKnown(act)
    ? open('unknown', w('None of the wordings that are looked for was found with whoever spread it or in the talk; read what was said. Words that are missing show nothing.', '在传播者的言语和谈话中未识别到所检索的表述，请阅读原文；没有言语不说明任何问题。'), WOULD_SHOW)
    : open('unknown', w('Nobody is known to have spread it yet, so nobody’s state of mind can be judged.', '尚不知由何人传播，无从判断其主观状态。'), WOULD_SHOW);
}

type Sign = readonly [Words, readonly GroundRef[]];

/** Everything that speaks for gross negligence. */
function grave(frame: Frame, act: LeakAct, person: Concerned, cues: readonly Cue[]): Sign[] {
  if (!isKnown(act)) return [];
  const by = (sign: Cue['sign']): GroundRef[] => cues.filter((cue) => cue.sign === sign).map(({ ref }) => ref);
  const refused = frame.memo(`refusals ${act.id}`, () => refusalsOf(frame, act)).map(messageRef);
  const edited = frame.lines.filter(({ match, index }) => match?.state === 'differs' && act.lines.includes(index));
  const isEdited = edited.length > 0 && frame.memo(`caption ${act.id}`, () => captionOf(frame, act)) !== '';
  const signs: Sign[] = [
    [SAYS.gross, by('gross')],
    [SAYS.silence, leftOpen(frame, act) ? [] : silenceFor(frame, act, person)],
    [SAYS.asked, objectionsOf(frame, act, person).before.map(messageRef)],
    [SAYS.refused, refused],
    [SAYS.refuses, refused.length > 0 ? [] : by('refuses')],
    [SAYS.edited, isEdited ? lineRefs(edited.map(({ index }) => index)) : []],
  ];
  return signs.filter(([, refs]) => refs.length > 0);
}

function joined(value: Fault, signs: readonly Sign[]): Found<Fault> {
  const refs = signs.flatMap(([, list]) => list);
  const [first, ...rest] = signs.map(([says]) => says);
  return found(value, refs.some(({ message }) => message !== undefined) ? 'record' : 'excerpt', rest.reduce(also, first ?? SAYS.plain), refs);
}

/** What speaks for one reading or the other without deciding it. */
function withNotes(frame: Frame, act: LeakAct, person: Concerned, value: Found<Fault>): Found<Fault> {
  const { matching, source } = frame.scene;
  let said = value;
  const add = (words: Words): void => { said = { ...said, says: also(said.says, words) }; };
  const omitted = (matching?.omitted ?? []).reduce((sum, { count }) => sum + count, 0);
  if (omitted > 0) add(w(`Between the lines shown ${omitted} messages of the record are left out: read them for what they change.`, `所示内容之间略去记录中的${omitted}条消息，请查看其是否改变含义。`));
  if (source !== null && act.account !== null && frame.people(source).bearer(act.account) !== 'member') add(w('Whoever spread it owns or manages the chat that it comes from, which asks for more care.', '传播者系来源群的群主或者管理员，应尽更高注意。'));
  const silence = leftOpen(frame, act) || !isKnown(act) ? silenceFor(frame, act, person) : [];
  if (silence.length > 0) {
    said = { ...said, refs: [...said.refs, ...silence].slice(0, 40) };
    add(isKnown(act)
      ? w('It was asked in the talk that this stays there; fault is given as not known, so that is left to a person to weigh.', '谈话中曾要求不要外传；因用户提供过错为不明，留待人工衡量。')
      : w('It was asked in the talk that this stays there: once somebody is known to have spread it, that speaks for gross negligence.', '谈话中曾要求不要外传：一旦查明由何人传播，可作为重大过失的依据。'));
  }
  if (act.role === 'forwarder') add(w('Who passes on what others posted is looked at for his own care: how plain the matter is, how far it goes, what he adds.', '转发者按其自身注意程度判断：内容是否明显、传播范围、是否添加言语。'));
  return said;
}
