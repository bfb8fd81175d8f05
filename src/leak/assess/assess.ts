import { privacyOutcome } from '../../law/decision/privacy-outcome.ts';
import type { Factors, Profile } from '../../law/decision/factors.ts';
import type { RawFinding } from '../../model/check.ts';
import type { Words } from '../../model/words.ts';
import type { Assessed, LeakAct, LeakScene } from '../types.ts';
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
  const assessed = acts.flatMap((act) => persons.flatMap((person) => (concerns(frame, act, person) ? [assessOne(frame, act, person)] : [])));
  return { acts, assessed, warnings: frame.warnings.list() };
}

/** Whoever spreads his own words is not affected by it; an act that carries none of a person's lines does not concern him. */
function concerns(frame: Frame, act: LeakAct, person: Concerned): boolean {
  const named = act.name !== null && person.name !== null && plain(act.name) === plain(person.name);
  // Where the chat is not in the case, a name is what there is to go by.
  const himself = person.account !== null && act.account !== null ? person.account === act.account : named && (person.account === null && (act.account === null || frame.scene.source === null));
  return !himself && (person.lines.length === 0 || person.lines.some((line) => act.lines.includes(line)));
}

function assessOne(frame: Frame, act: LeakAct, person: Concerned): Assessed {
  const items = itemsFor(frame, act, person);
  const F0 = disclosedOf(frame, act, person);
  const { F1, contact, sensitive } = matterFor(frame, person, items);
  const F2 = faultOf(frame, act, person, items);
  const { F3, knowsLink } = identify(frame, act, person, items);
  const F4 = audienceGround(act);
  const F5 = consequenceOf(frame, act, person);
  const { D1, covers } = consentOf(frame, act, person, items);
  const { D2, seenBefore } = publicityOf(frame, act, person, items);
  const { D3, D4, D5, D6 } = frame.memo(`defences ${act.id}`, () => ({ D3: publicInterest(frame, act), D4: officialUse(frame, act), D5: selfDefence(frame, act), D6: expectation(frame) }));
  const values: Factors = {
    F0: F0.value, F1: F1.value, F2: F2.value, F3: F3.value, F4: F4.value, F5: F5.value, D1: D1.value, covers, D2: D2.value, D3: D3.value, D4: D4.value, D5: D5.value, D6: D6.value,
    contact, sensitive, seenBefore, reviewed: frame.scene.given.redactionReviewed === true ? 'yes' : 'no', knowsLink, handler: handlerOf(frame, act),
  };
  const said = wordsSaid(frame, act, items);
  const matter = said === null ? F1 : { ...F1, says: also(F1.says, said.says) };
  const outcomes: Assessed['outcomes'] = { 'civil-code': privacyOutcome(values, 'civil-code' satisfies Profile), 'three-factor': privacyOutcome(values, 'three-factor' satisfies Profile) };
  return {
    act, items, values, outcomes,
    person: { account: person.account, name: person.name, roles: person.roles, lines: person.lines.filter((line) => act.lines.includes(line)) },
    grounds: [
      groundOf('F0', F0), groundOf('F1', matter), groundOf('F2', F2), groundOf('F3', F3), groundOf('F4', F4), groundOf('F5', F5),
      groundOf('D1', D1), groundOf('D2', D2), groundOf('D3', D3), groundOf('D4', D4), groundOf('D5', D5), groundOf('D6', D6),
    ],
    basis: basisFor(frame, act, items, values, outcomes['civil-code']),
  };
}

/** The side of whoever took the picture tells who may have taken it, and nothing of who spread it. */
function noteTaker(frame: Frame): void {
  const own = frame.bubbles.filter(({ line }) => line.own === true);
  if (own.length === 0) return;
  const takers = new Set(own.flatMap(({ message }) => message?.sender ?? []));
  if (takers.size === 1) frame.warnings.add(w('The bubbles on the own side match messages of one account of the chat: it may have taken the screenshot. That says nothing of who spread it.', '己方气泡与聊天中某一账号的消息相符：截图可能由该账号截取，但不说明由谁传播。'));
  else if (takers.size > 1) frame.warnings.add(w('The bubbles on the own side match messages of several accounts, which one screenshot cannot show: look at how it was put together.', '己方气泡与多个账号的消息相符，单张截图不会如此：请核查其拼接方式。'));
  else frame.warnings.add(w('Whose the bubbles on the own side are is not known: they are not assessed as words of a person concerned.', '己方气泡属于何人不明：未作为当事人的内容评估。'));
}
