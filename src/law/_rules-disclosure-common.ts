import type { Rule } from '../model/law.ts';
import type { Severity } from '../model/severity.ts';
import type { Words } from '../model/words.ts';
import { w } from './_words.ts';

/** Personal information: Civil Code 1034–1035 and the rules against unlawful providing. */
export const PERSONAL: readonly string[] = ['cn.civil.1034', 'cn.civil.1035', 'cn.pipl.4', 'cn.pipl.10', 'cn.csl.pi', 'cn.psapl.pi'];
/** Information a person usually wants to keep to himself: the privacy rules go first. */
export const PRIVATE: readonly string[] = ['cn.civil.1032', 'cn.civil.1033', ...PERSONAL, 'cn.interp.2017-10'];
/** Named by the list of sensitive kinds, or read into it as the rule's own limits say. */
export const SENSITIVE: readonly string[] = [...PRIVATE, 'cn.pipl.28', 'cn.pipl.29'];
/** Matters of the inner life, whose spreading the public security law names as well. */
export const INNER: readonly string[] = [...PRIVATE, 'cn.psapl.defame'];

const COMMON = w(
  'Says that a text looks like such a datum, not whose it is for certain, nor whether consent or another ground was there. In a family or personal group the Personal Information Protection Law does not apply; the Civil Code does.',
  '仅表明文本形似该类信息，不能确定归属，也看不出是否有同意或者其他事由。家庭、个人事务的群组不适用个人信息保护法，仍适用民法典。',
);
const NUMBER_REBUTTAL = w(
  'Consent of the person concerned, the person’s own earlier disclosure to the same or a wider audience, a lawful public source, public interest, or a number that is something else.',
  '权利人的同意、本人此前向相同或者更广范围的公开、合法公开来源、公共利益，或者该数字实为其他用途。',
);
const FACT_REBUTTAL = w(
  'Consent of the person concerned, the person’s own earlier disclosure to the same or a wider audience, a lawful public source, public interest, or that the sentence is about nobody real: a general statement, a joke, a quotation, a play or a book.',
  '权利人的同意、本人此前向相同或者更广范围的公开、合法公开来源、公共利益，或者该语句并不涉及真实的人，如泛泛而谈、玩笑、引文、剧本或者书中内容。',
);

export type RuleOf = (entity: string, severity: Severity, basis: readonly string[], name: Words, looks: Words, limit: Words) => Rule;

const ruleOf = (rebuttal: Words): RuleOf => (entity, severity, basis, name, looks, limit) => ({
  id: `disclosure.${entity}`,
  title: w(`${name.en} disclosed in a message`, `消息中公开${name.zh}`),
  severity,
  basis,
  looksAt: looks,
  limits: w(`${limit.en} ${COMMON.en}`, limit.zh + COMMON.zh),
  rebuttal,
});

/** A rule about a number or an account: it may be something else. */
export const aboutNumber = ruleOf(NUMBER_REBUTTAL);
/** A rule about what is said of a person: it may be about nobody. */
export const aboutFact = ruleOf(FACT_REBUTTAL);
