import type { Linkage, Relation } from '../model/check.ts';
import type { Hit } from '../model/detector.ts';
import type { Words } from '../model/words.ts';
import { labelOf } from '../law/entities.ts';
import type { Tie } from './_disclosure-linkage.ts';
import { signsSaid } from './_disclosure-signs.ts';
import type { How } from './_disclosure-person.ts';

/** Sentences of the disclosure check. They hold no private value and no name. */

const RELATION: Readonly<Record<Relation, Words>> = {
  self: { en: 'it reads as the writer’s own', zh: '看来是发言人本人的' },
  'third-party': { en: 'it reads as somebody else’s', zh: '看来是他人的' },
  unknown: { en: 'whose it is does not show', zh: '无法看出属于谁' },
};

const LINKAGE: Readonly<Record<Linkage, Words>> = {
  named: { en: 'the message itself names the person', zh: '消息本身可识别到人' },
  link_known: { en: 'the group had the means to tell who is meant', zh: '群内已有信息可知所指何人' },
  linkable: { en: 'the data of the message taken together may point to one person', zh: '该消息中的多项信息结合可能指向一人' },
  pseudonym_only: { en: 'only a screen name is concerned, and no tie to a person was found', zh: '仅涉及网名，未见与真人的关联' },
  unknown: { en: 'a tie to a person could not be looked for', zh: '无从查找与真人的关联' },
};

export const HOW: Readonly<Record<How, Words>> = {
  'roster-own': { en: 'the roster holds this value for the writer', zh: '名册中该值属于发言人' },
  'roster-other': { en: 'the roster holds this value for another person', zh: '名册中该值属于另一人' },
  'earlier-own': { en: 'the writer gave it as his own before', zh: '发言人此前曾作为自己的信息发出' },
  'earlier-other': { en: 'another member gave it as his own before', zh: '另一成员此前曾作为自己的信息发出' },
  'first-person': { en: 'first person beside it', zh: '旁有第一人称' },
  'own-name': { en: 'the writer’s own name beside it', zh: '旁有发言人自己的名字' },
  answer: { en: 'it answers a question put to the writer', zh: '系回答向发言人提出的询问' },
  pronoun: { en: 'a word for another person beside it', zh: '旁有指称他人的词语' },
  addressed: { en: 'it is called the listener’s', zh: '称其为对方的' },
  name: { en: 'a personal name beside it', zh: '旁有人名' },
  'same-name': { en: 'a name beside it that several members bear; which of them is meant does not show', zh: '旁有人名，但群内不止一人用此名，无法看出指哪一位' },
  'screen-name': { en: 'a member’s screen name beside it', zh: '旁有某成员的网名' },
  mention: { en: 'an @mention beside it', zh: '旁有@提及' },
  'asked-about': { en: 'it answers a question about another person', zh: '系回答关于他人的询问' },
  reply: { en: 'the message replies to that member', zh: '该消息回复该成员' },
  'same-record': { en: 'it stands in one record with the datum before it', zh: '与前一项信息同属一条记录' },
  counted: { en: 'what stands beside it is true of one member only, as far as the members are known', zh: '旁边的描述在已知成员中仅一人符合' },
  carried: { en: 'it stands in what the message carries of others', zh: '位于该消息转带的他人内容之中' },
  none: { en: 'nothing beside it says whose it is', zh: '旁无任何归属提示' },
};

export const TIE: Readonly<Record<Tie, Words>> = {
  'id-number': { en: 'an identity number identifies its holder', zh: '身份证号可识别持有人' },
  'name-datum': { en: 'the datum is a name', zh: '该信息即为姓名' },
  'name-beside': { en: 'a full name stands beside it', zh: '旁有全名' },
  'name-in-text': { en: 'the account’s known real name stands in the message', zh: '消息中有该账号已知的真实姓名' },
  introduction: { en: 'an earlier message ties the account to a name', zh: '此前有消息将该账号与姓名对应' },
  nickname: { en: 'a name shown to the group holds or looks like a real name', zh: '群内显示名含有或形似真实姓名' },
  roster: { en: 'the roster gives a real name (whether the group sees the roster is not known)', zh: '名册载有真实姓名（群成员能否看到名册不明）' },
  'phone-earlier': { en: 'the account gave its phone number earlier', zh: '该账号此前曾给出自己的手机号' },
  counted: { en: 'counted among the members: one has all of what is said', zh: '在成员中逐一核对：仅一人符合全部描述' },
  combination: { en: 'several different data of one person stand together', zh: '同一人的多项不同信息并列' },
  several: { en: 'what is said fits several members', zh: '所述情形有多名成员符合' },
  'other-group': { en: 'in another group of the case the same account was tied to a name, and members of that group are here too', zh: '案卷内另一群组中同一账号曾与姓名对应，且该群成员亦在本群' },
  nothing: { en: 'introductions, names shown to the group, roster and earlier numbers were looked at', zh: '已查看自我介绍、群内显示名、名册及此前号码' },
  nobody: { en: 'no account is known for the person', zh: '不知该人对应的账号' },
};

const SIGN = /^[a-z][a-z-]{0,20}(?::[^\d@]{1,12})?$/u;

/** Why a hit was reported. A reason of the detector that might carry a value (digits, @) is left out. */
export function reasonOf(hit: Hit, relation: Relation, linkage: Linkage): Words {
  const label = labelOf(hit.entity);
  const signs = hit.reasons.filter((reason) => SIGN.test(reason)).slice(0, 6);
  const zh = signsSaid(signs);
  return {
    en: `${label.en} was posted: ${RELATION[relation].en}; ${LINKAGE[linkage].en}.${signs.length === 0 ? '' : ` Signs: ${signs.join(', ')}.`}`,
    zh: `消息中出现${label.zh}：${RELATION[relation].zh}；${LINKAGE[linkage].zh}。${zh === '' ? '' : `依据：${zh}。`}`,
  };
}

export const whyOf = (how: How, tie: Tie): Words => ({ en: `${HOW[how].en}; ${TIE[tie].en}`, zh: `${HOW[how].zh}；${TIE[tie].zh}` });
