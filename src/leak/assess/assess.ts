import { privacyOutcome } from '../../law/decision/privacy-outcome.ts';
import type { Circumstances, Factors, Profile } from '../../law/decision/factors.ts';
import { conductDayOf } from '../../liability/conduct.ts';
import type { RawFinding } from '../../model/check.ts';
import type { Words } from '../../model/words.ts';
import type { Assessed, LeakAct, LeakItem, LeakScene } from '../types.ts';
import { actsOf } from './_acts.ts';
import { basisFor } from './_basis.ts';
import { consentOf } from './_consent.ts';
import { consequenceOf } from './_consequence.ts';
import { audienceGround, expectation, handlerOf, officialUse, publicInterest, selfDefence } from './_defences.ts';
import { disclosedOf } from './_disclosed.ts';
import { faultOf } from './_fault.ts';
import { type Frame, frameOf } from './_frame.ts';
import { also, groundOf, w } from './_ground.ts';
import { identify } from './_identify.ts';
import { itemsFor, wordsSaid } from './_items.ts';
import { matterFor } from './_matter.ts';
import { type Concerned, personsOf } from './_persons.ts';
import { publicityOf } from './_prior.ts';
import { senderItems } from './_sender.ts';
import { plain } from './_visible.ts';

/**
 * Who spread the excerpt, whom it concerns, and every factor of the decision table for each of them under each act, with what it
 * rests on. `disclosed`: what the check finds in the excerpt alone, by index into its lines. Pure.
 */
export function assess(scene: LeakScene, disclosed: readonly { readonly finding: RawFinding; readonly line: number }[]): { acts: LeakAct[]; assessed: Assessed[]; warnings: Words[] } {
  const frame = frameOf(scene, disclosed);
  const acts = actsOf(frame);
  const persons = personsOf(frame, new Set(acts.map(({ account }) => account)));
  noteTaker(frame);
  const assessed = acts.flatMap((act) => {
    const concerned = persons.filter((person) => concerns(frame, act, person)).map((person) => ({ person, items: itemsOf(frame, act, person) }));
    const carried = concerned.flatMap(({ items }) => items);
    return concerned.map(({ person, items }) => assessOne(frame, act, person, items, carried));
  });
  return { acts, assessed, warnings: frame.warnings.list() };
}

/** Whoever spreads his own words is not affected by it; an act that carries none of a person's lines does not concern him. */
function concerns(frame: Frame, act: LeakAct, person: Concerned): boolean {
  const named = act.name !== null && person.name !== null && plain(act.name) === plain(person.name);
  // Where the chat is not in the case, a name is what there is to go by.
  // A name that several bear is taken for the one who bears it here: nobody is the victim of himself.
  const alike = named && [person.account, act.account].every((account) => account !== null && hasNameOnly(frame, account));
  const himself = person.account !== null && act.account !== null ? person.account === act.account || alike : named && (act.account === null || (person.account === null && frame.scene.source === null));
  return !himself && (person.lines.length === 0 || person.lines.some((line) => act.lines.includes(line)));
}

/** Where exports have names only, one person has an account in each chat. */
const hasNameOnly = ({ scene }: Frame, account: number): boolean => scene.groups.some(({ facts }) => facts.accounts.get(account)?.nameOnly === true);

/** Data and words of the person that this act carries, with a number that stands where the name would. */
function itemsOf(frame: Frame, act: LeakAct, person: Concerned): LeakItem[] {
  const items = itemsFor(frame, act, person);
  return [...items, ...senderItems(frame, act, person, items)].toSorted((a, b) => a.line - b.line);
}

/** `carried`: data of everybody whom the act concerns. */
function assessOne(frame: Frame, act: LeakAct, person: Concerned, items: readonly LeakItem[], carried: readonly LeakItem[]): Assessed {
  const F0 = disclosedOf(frame, act, person);
  const { F1, contact, sensitive } = matterFor(frame, person, items, act.lines);
  const F2 = faultOf(frame, act, person, carried);
  const { F3, knowsLink } = identify(frame, act, person, items);
  const F4 = audienceGround(frame, act);
  const F5 = consequenceOf(frame, act, person);
  const { D1, covers } = consentOf(frame, act, person, items);
  const { D2, seenBefore } = publicityOf(frame, act, person, items);
  const { D3, D4, D5, D6 } = frame.memo(`defences ${act.id}`, () => ({ D3: publicInterest(frame, act), D4: officialUse(frame, act), D5: selfDefence(frame, act), D6: expectation(frame) }));
  const before = isBeforeCode(act);
  if (before) frame.warnings.add(OLDER);
  const values: Factors & Circumstances = {
    F0: F0.value, F1: F1.value, F2: F2.value, F3: F3.value, F4: F4.value, F5: F5.value, D1: D1.value, covers, D2: D2.value, D3: D3.value, D4: D4.value, D5: D5.value, D6: D6.value,
    contact, sensitive, seenBefore, reviewed: frame.scene.given.redactionReviewed === true ? 'yes' : 'no', knowsLink, handler: handlerOf(frame, act),
    faultShown: F2.from === 'given' ? 'given' : F2.value === 'ordinary' ? 'least' : 'shown', law: before ? 'before' : 'in_force',
  };
  const said = wordsSaid(frame, act, items);
  const matter = said === null ? F1 : { ...F1, says: also(F1.says, said.says) };
  const outcomes: Assessed['outcomes'] = { 'civil-code': privacyOutcome(values, 'civil-code' satisfies Profile), 'three-factor': privacyOutcome(values, 'three-factor' satisfies Profile) };
  return {
    act, items, values, outcomes,
    person: { key: person.key, account: person.account, name: person.name, roles: person.roles, lines: person.lines.filter((line) => act.lines.includes(line)) },
    grounds: [
      groundOf('F0', F0), groundOf('F1', matter), groundOf('F2', F2), groundOf('F3', F3), groundOf('F4', F4), groundOf('F5', F5),
      groundOf('D1', D1), groundOf('D2', D2), groundOf('D3', D3), groundOf('D4', D4), groundOf('D5', D5), groundOf('D6', D6),
    ],
    basis: before ? [] : basisFor(frame, act, items, values, outcomes['civil-code']),
  };
}

/** First day of the Civil Code in China's calendar: the tables rest on it, and conduct goes by the law of its day. */
const CODE_FROM = '2021-01-01';
const isBeforeCode = ({ at }: LeakAct): boolean => at !== null && (conductDayOf(at) ?? CODE_FROM) < CODE_FROM;

const OLDER = w('An act is dated before 1 January 2021, when the Civil Code came into force: the tables of this assessment rest on it and decide nothing for that act. The law of its day is for a lawyer; so is whether the act went on after that day.', '有行为早于2021年1月1日民法典施行：本评估各表以民法典为依据，对该行为不作判断。当时的法律如何适用、行为是否持续至施行之后，请由律师核对。');

/** The side of whoever took the picture tells who may have taken it, and nothing of who spread it. */
function noteTaker(frame: Frame): void {
  const own = frame.bubbles.filter(({ line }) => line.own === true);
  if (own.length === 0) return;
  const takers = new Set(own.flatMap(({ message }) => message?.sender ?? []));
  if (takers.size === 1) frame.warnings.add(w('The bubbles on the own side match messages of one account of the chat: it may have taken the screenshot. That says nothing of who spread it.', '己方气泡与聊天中某一账号的消息相符：截图可能由该账号截取，但不说明由谁传播。'));
  else if (takers.size > 1) frame.warnings.add(w('The bubbles on the own side match messages of several accounts, which one screenshot cannot show: look at how it was put together.', '己方气泡与多个账号的消息相符，单张截图不会如此：请核查其拼接方式。'));
  else frame.warnings.add(w('Whose the bubbles on the own side are is not known: they are not assessed as words of a person concerned.', '己方气泡属于何人不明：未作为当事人的内容评估。'));
}
