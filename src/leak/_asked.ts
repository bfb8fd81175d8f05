import { w } from '../law/_words.ts';
import type { Factors } from '../law/decision/factors.ts';
import type { LeakCase } from '../model/leak.ts';
import type { Words } from '../model/words.ts';
import type { Assessed } from './types.ts';

/** One answer: what it is called, the facts that it gives, and what the assessment would then take as shown. */
interface Option {
  readonly value: string;
  readonly says: Words;
  readonly facts: LeakCase;
  readonly patch: (values: Factors) => Partial<Factors>;
}

/** A question that could be asked. */
export interface Asked {
  /** Key in `LeakCase`. */
  readonly fact: string;
  readonly text: Words;
  /** Of which acts it speaks; `all`: of everybody at once, so it is asked only where it is open for everybody. */
  readonly of: 'publisher' | 'any' | 'all';
  /** Whether what is assessed leaves it open. */
  readonly open: (assessed: Assessed) => boolean;
  readonly options: readonly Option[];
}

const option = (value: string, says: Words, facts: LeakCase, patch: Option['patch'] | Partial<Factors>): Option =>
  ({ value, says, facts, patch: typeof patch === 'function' ? patch : () => patch });
const unseen = (value: string): boolean => value === 'unknown' || value === 'none_seen';

/** In the order in which a lawyer would ask, for those that tell equally much. */
export const ASKED: readonly Asked[] = [
  {
    fact: 'fault', of: 'publisher', open: ({ values }) => values.F2 === 'unknown' || (values.F2 === 'ordinary' && values.faultShown === 'least'),
    text: w('Did whoever spread it mean to expose the person, or just take no care?', '传播者是有意使其曝光，还是未尽注意？'),
    options: [
      option('intent', w('on purpose', '故意'), { fault: 'intent' }, { F2: 'intent' }), option('gross', w('gross negligence', '重大过失'), { fault: 'gross' }, { F2: 'gross' }),
      option('ordinary', w('ordinary negligence', '一般过失'), { fault: 'ordinary' }, { F2: 'ordinary' }), option('none', w('no fault', '无过错'), { fault: 'none' }, { F2: 'none' }),
    ],
  },
  {
    fact: 'audience.knowsLink', of: 'publisher', open: ({ values }) => ['unknown', 'pseudonym_only', 'linkable', 'redacted'].includes(values.F3) && values.knowsLink === 'unknown',
    text: w('Does anybody who got it know which person stands behind the names shown?', '收到的人当中，是否有人知道所示名称对应的是谁？'),
    options: [
      option('yes', w('yes', '是'), { audience: { knowsLink: 'yes' } }, { F3: 'link_known', knowsLink: 'yes' }),
      option('no', w('no', '否'), { audience: { knowsLink: 'no' } }, ({ F3 }) => ({ knowsLink: 'no', ...(F3 === 'unknown' ? { F3: 'pseudonym_only' } : {}) })),
    ],
  },
  {
    fact: 'consent', of: 'publisher', open: ({ values }) => values.D1 === 'none_seen',
    text: w('Did the persons shown agree to it?', '所示之人是否同意？'),
    options: [
      option('explicit', w('explicitly, and to this act', '明确同意，且涵盖该行为'), { consent: 'explicit', consentCovers: 'yes' }, { D1: 'explicit', covers: 'yes' }),
      option('explicit-other', w('explicitly, but to something else', '明确同意，但不涵盖该行为'), { consent: 'explicit', consentCovers: 'no' }, { D1: 'explicit', covers: 'no' }),
      option('implied', w('by conduct only', '仅为默示'), { consent: 'implied' }, { D1: 'implied_only' }),
      option('none', w('no', '否'), { consent: 'none' }, { D1: 'none_seen' }),
    ],
  },
  {
    fact: 'consentCovers', of: 'publisher', open: ({ values }) => values.D1 !== 'none_seen' && values.covers === 'unknown',
    text: w('Does the consent that was given reach this act of spreading?', '已作出的同意是否涵盖此次传播？'),
    options: [option('yes', w('yes', '是'), { consentCovers: 'yes' }, { covers: 'yes' }), option('no', w('no', '否'), { consentCovers: 'no' }, { covers: 'no' })],
  },
  {
    fact: 'audience.official', of: 'publisher', open: ({ values }) => unseen(values.D4),
    text: w('Did it go to courts, police, lawyers or regulators only?', '是否仅提交给法院、公安、律师或者监管部门？'),
    options: [
      option('only', w('only to them', '仅限该等机关、人员'), { audience: { official: 'only' } }, { D4: 'only' }),
      option('partly', w('to them and to others', '部分是，亦有其他人'), { audience: { official: 'partly' } }, { D4: 'partly' }),
      option('none', w('to none of them', '都不是'), { audience: { official: 'none' } }, { D4: 'none_seen' }),
    ],
  },
  {
    fact: 'matter', of: 'all', open: ({ values }) => values.F1 === 'unclear',
    text: w('What kind of matter is shown?', '所示内容属于何种事项？'),
    options: [
      option('sensitive', w('sensitive: health, money, whereabouts, intimate, of a child', '敏感：健康、财务、行踪、私密、儿童'), { matter: 'sensitive' }, { F1: 'sensitive', sensitive: 'yes' }),
      option('private', w('private in another way', '其他私密事项'), { matter: 'private' }, { F1: 'private' }),
      option('public_matter', w('a public matter or the group’s own business', '公共事务或者群组事务'), { matter: 'public_matter' }, { F1: 'public_matter' }),
    ],
  },
  {
    fact: 'publicBefore', of: 'any', open: ({ values }) => unseen(values.D2),
    text: w('Had the persons shown made the same public before?', '所示之人此前是否公开过同样内容？'),
    options: [
      option('same_or_wider', w('to the same or a wider audience', '向同等或者更大范围公开过'), { publicBefore: 'same_or_wider' }, { D2: 'same_or_wider', seenBefore: 'yes' }),
      option('lawfully_public', w('it is lawfully public', '已合法公开'), { publicBefore: 'lawfully_public' }, { D2: 'lawfully_public', seenBefore: 'yes' }),
      option('elsewhere', w('elsewhere, to other people', '在别处、向其他人公开过'), { publicBefore: 'elsewhere' }, { D2: 'elsewhere', seenBefore: 'yes' }),
      option('none', w('no', '否'), { publicBefore: 'none' }, { D2: 'none_seen' }),
    ],
  },
  {
    fact: 'purpose', of: 'publisher', open: ({ values }) => unseen(values.D3) || unseen(values.D5),
    text: w('What was it spread for?', '传播的目的是什么？'),
    options: [
      option('news', w('news, or to report a wrong to the public', '新闻报道、舆论监督'), { purpose: 'news' }, { D3: 'partly' }),
      option('self-defence', w('to answer an accusation', '回应指责、自我辩护'), { purpose: 'self-defence' }, { D5: 'partly' }),
      option('judicial', w('a suit or a report to an authority', '诉讼或者报案'), { purpose: 'judicial' }, ({ F4 }) => ({ D4: F4 === 'unknown' || F4 === 'few' ? 'only' : 'partly' })),
      option('other', w('something else', '其他'), { purpose: 'other' }, {}),
    ],
  },
  {
    fact: 'handler', of: 'publisher', open: ({ values }) => values.handler === 'unknown',
    text: w('Does whoever spread it handle personal information as an organisation or a business?', '传播者是否为单位或者经营者，在业务中处理个人信息？'),
    options: [option('true', w('yes', '是'), { handler: true }, { handler: 'yes' }), option('false', w('no, as a private person', '否，系个人行为'), { handler: false }, { handler: 'no' })],
  },
  {
    fact: 'redactionReviewed', of: 'any', open: ({ values }) => values.F3 === 'redacted' && values.reviewed === 'no',
    text: w('Has a person looked at the redaction and found no identifier left: name, picture, number, place, way of speaking?', '是否已由人工复核遮盖，确认姓名、头像、号码、地点、说话方式等均无残留标识？'),
    options: [option('true', w('yes', '是'), { redactionReviewed: true }, { reviewed: 'yes' }), option('false', w('no', '否'), { redactionReviewed: false }, { reviewed: 'no' })],
  },
];
