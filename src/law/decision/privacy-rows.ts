import type { Words } from '../../model/words.ts';
import { w } from '../_words.ts';
import type { Circumstances, Factors, Outcome } from './factors.ts';

/** Factors, with what several of them say together. */
export interface Weighed extends Factors, Required<Circumstances> {
  /** `given`: explicit or separate consent that covers the act; `open`: less than that, or reach not known. */
  readonly consent: 'given' | 'open' | 'none';
  /** `some`: any evidence for D1 to D5. */
  readonly defence: 'some' | 'none';
  /** `no`: a public matter, or contact data that were out already. */
  readonly secret: 'yes' | 'no' | 'unknown';
  /** Evidence for D2 or D3. */
  readonly publicity: 'some' | 'none';
}

/** Each factor named must have one of the values; what is not known has none of them unless it is listed. */
export type When = { readonly [Key in keyof Weighed]?: readonly Weighed[Key][] };

export interface Row {
  readonly id: string;
  readonly says: Words;
  /** Alternatives: one is enough. Empty: holds in any case. */
  readonly when: readonly When[];
  /** Null: leaves that track to a later row. */
  readonly privacy: Outcome | null;
  readonly personalInformation: Outcome | null;
}

const MATTER = ['sensitive', 'private'] as const;
const DELIBERATE = ['intent', 'gross'] as const;
const KNOWN = ['named', 'link_known'] as const;
const HELD = { F0: ['yes'], F1: MATTER, secret: ['yes'], defence: ['none'] } as const satisfies When;

const row = (id: string, says: Words, when: readonly When[], privacy: Outcome | null, personalInformation: Outcome | null = privacy): Row =>
  ({ id, says, when, privacy, personalInformation });

/** Profile `civil-code`: the first row that holds decides a track. */
export const CIVIL_CODE_ROWS: readonly Row[] = [
  row('R0', w('Nothing was disclosed.', '没有公开行为。'), [{ F0: ['no'] }], 'not_established'),
  row('R1', w('Whether something was disclosed is not known, such as a picture nobody read.', '是否公开不明，例如图片未经识读。'), [{ F0: ['unknown'] }], 'insufficient_evidence'),
  row('R2', w('Explicit consent covers the act.', '明确同意且涵盖该行为。'), [{ consent: ['given'] }], 'not_established'),
  row('R3', w('Sent to court, police, lawyer or regulator only; how it was obtained is looked at apart.', '仅提交法院、公安、律师或者监管部门；取得方式另行审查。'), [{ D4: ['only'] }], 'not_established'),
  row('R4', w('Redacted, a person confirmed that no identifier is left, and nobody is shown to know.', '已遮盖，经人工确认无残留标识，且未见有人知悉。'), [{ F3: ['redacted'], reviewed: ['yes'], knowsLink: ['no', 'unknown'] }], 'not_established'),
  row('R5', w('A public matter without sensitive or contact data: no privacy; personal information is looked at below.', '公共事务且无敏感、联系信息：不涉及隐私，个人信息另看下列各行。'), [{ F1: ['public_matter'], sensitive: ['no'], contact: ['no'] }], 'not_established', null),
  row('R6', w('Private matter, person known to the audience, intent or gross negligence, no defence seen.', '私密事项、受众知悉所指、故意或者重大过失、未见抗辩。'), [{ ...HELD, F3: KNOWN, F2: DELIBERATE, D6: ['usual', 'unknown'] }], 'suspected_strong'),
  row('R7', w('As R6 with ordinary negligence, a person who can only be worked out, or a low expectation of privacy.', '同R6，但为一般过失、结合信息才可识别，或者隐私期待较低。'), [{ ...HELD, F3: [...KNOWN, 'linkable'], F2: [...DELIBERATE, 'ordinary'] }], 'suspected_weak'),
  row('R8', w('Contact or identity data of a named person that were no secret: hardly privacy, but personal information.', '已指明之人的联系、身份信息，但并非秘密：难以认定隐私，仍涉及个人信息。'), [{ contact: ['yes'], F3: KNOWN, secret: ['no'] }], 'likely_not', 'suspected_weak'),
  row('R9', w('Private matter, but no tie to a person is shown.', '私密事项，但未见与具体人的对应。'), [{ F1: MATTER, F3: ['pseudonym_only', 'unknown'] }], 'insufficient_evidence'),
  row('R10', w('As R6, fault not known, by a handler: fault is presumed.', '同R6，过错不明，行为人为个人信息处理者：推定过错。'), [{ ...HELD, F3: KNOWN, F2: ['unknown'], handler: ['yes'] }], 'suspected_weak'),
  row('R10', w('As R6, but fault is not known.', '同R6，但过错不明。'), [{ ...HELD, F3: KNOWN, F2: ['unknown'] }], 'insufficient_evidence'),
  row('R11', w('Made public before, or public interest, is shown in part: both sides are listed.', '此前公开或者公共利益有部分依据：双方依据均列出。'), [{ publicity: ['some'] }], 'insufficient_evidence'),
  row('R12', w('Anything else, and conduct from before the Civil Code.', '其他情形，以及民法典施行前的行为。'), [], 'insufficient_evidence'),
];

/**
 * Profile `three-factor`, for privacy: private matter, intent or gross negligence, and an audience that knows who is
 * meant, each of them needed. It is narrower than the statute, where ordinary fault and identifiability are enough.
 */
export const THREE_FACTOR_ROWS: readonly Row[] = [
  ...CIVIL_CODE_ROWS.slice(0, 4),
  row('T1', w('One of the first two factors is shown to be missing: a public matter, or no intent and no gross negligence.', '前两项因素之一可见不具备：属公共事务，或者并非故意、重大过失。'), [{ F1: ['public_matter'] }, { F2: ['ordinary', 'none'], faultShown: ['given', 'shown'] }], 'not_established', null),
  row('T2', w('The three factors are there and no defence is seen.', '三项因素具备且未见抗辩。'), [{ F1: MATTER, F2: DELIBERATE, F3: KNOWN, defence: ['none'] }], 'suspected_strong', null),
  row('T3', w('Private matter and deliberate, but that the audience knows the person is not shown: hard to establish.', '私密事项且系故意或者重大过失，但未见受众知悉所指：难以认定。'), [{ F1: MATTER, F2: DELIBERATE, F3: ['linkable', 'pseudonym_only', 'redacted', 'unknown'] }], 'insufficient_evidence', null),
  row('T4', w('A factor is not known, or a defence is seen.', '有因素不明，或者可见抗辩。'), [], 'insufficient_evidence', null),
];
