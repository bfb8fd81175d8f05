import { basisOf } from '../../checks/_disclosure-basis.ts';
import type { Factors } from '../../law/decision/factors.ts';
import type { PrivacyOutcome } from '../../law/decision/privacy-outcome.ts';
import { citedOn } from '../../liability/gated.ts';
import { ymd } from '../../text/zone.ts';
import type { LeakAct, LeakItem } from '../types.ts';
import { type Frame, instantOf } from './_frame.ts';

/** The calendar of the laws. */
const CHINA = 'Asia/Shanghai';

/** Provisions that the values of the factors call up, in force on the day of the act and open for the source chat; sorted. */
export function basisFor(frame: Frame, act: LeakAct, items: readonly LeakItem[], values: Factors, outcome: PrivacyOutcome): string[] {
  const at = instantOf(frame, act.at);
  const ids = new Set(['cn.civil.1034', 'cn.civil.998', 'cn.civil.1165']);
  const add = (when: boolean, ...more: readonly string[]): void => { if (when) for (const id of more) ids.add(id); };
  for (const { entity } of items) add(true, ...basisOf(entity === 'communication' ? 'chat-record' : entity, 'third-party', at));
  add(values.F1 === 'sensitive' || values.F1 === 'private', 'cn.civil.1032', 'cn.civil.1033');
  add(values.sensitive === 'yes', 'cn.pipl.28');
  add(values.D1 !== 'none_seen', 'cn.civil.1033', 'cn.civil.1036', 'cn.pipl.14');
  add(values.D1 === 'separate', 'cn.pipl.25', 'cn.pipl.29');
  add(!['none_seen', 'unknown'].includes(values.D2), 'cn.civil.1036', 'cn.pipl.27');
  add(values.D3 === 'shown' || values.D3 === 'partly', 'cn.civil.999', 'cn.civil.1036', 'cn.pipl.13');
  add(values.D5 === 'shown' || values.D5 === 'partly', 'cn.civil.1036');
  add(values.D4 === 'only' || values.D4 === 'partly', 'cn.pipl.13');
  add(values.handler === 'yes', 'cn.pipl.10', 'cn.pipl.69');
  add(values.F3 === 'redacted', 'cn.pipl.73');
  add(act.role === 'forwarder', 'cn.interp.2014-11');
  add([outcome.privacy, outcome.personalInformation].some((one) => one.outcome.startsWith('suspected')), 'cn.civil.1195', 'cn.civil.995');
  return citedOn([...ids], ymd(at, CHINA), frame.scene.source?.gates ?? []).toSorted();
}
