import { refOf } from '../../checks/_message-ref.ts';
import type { MessageRef } from '../../model/check.ts';
import type { Ground, GroundFrom, GroundRef, LeakFactor } from '../../model/leak.ts';
import type { Message } from '../../model/timeline.ts';
import type { Words } from '../../model/words.ts';

/** A value with what it rests on. */
export interface Found<Value extends string> {
  readonly value: Value;
  readonly from: GroundFrom;
  readonly says: Words;
  readonly refs: readonly GroundRef[];
  readonly wouldShow: Words | null;
}

export const w = (en: string, zh: string): Words => ({ en, zh });

export const found = <Value extends string>(value: Value, from: GroundFrom, says: Words, refs: readonly GroundRef[] = []): Found<Value> => ({ value, from, says, refs: refs.slice(0, MOST), wouldShow: null });

export const open = <Value extends string>(value: Value, says: Words, wouldShow: Words, refs: readonly GroundRef[] = []): Found<Value> => ({ value, from: 'none', says, refs: refs.slice(0, MOST), wouldShow });

/** References kept of one ground. */
const MOST = 40;

export const lineRefs = (lines: readonly number[]): GroundRef[] => lines.map((line) => ({ line }));
export const messageRef = (message: Message): GroundRef => ({ message: refOf(message) });
export const refsOf = (refs: readonly MessageRef[]): GroundRef[] => refs.map((message) => ({ message }));

/** Two sentences as one ground says them. */
export const also = (first: Words, second: Words): Words => w(`${first.en} ${second.en}`, `${first.zh}${second.zh}`);

export const groundOf = (factor: LeakFactor, { value, from, says, refs, wouldShow }: Found<string>): Ground => ({ factor, value, from, says, refs, wouldShow });

/** Warnings, each once, in the order in which they came up. */
export class Warnings {
  readonly #said = new Map<string, Words>();
  add(words: Words): void {
    if (!this.#said.has(words.en)) this.#said.set(words.en, words);
  }
  list(): Words[] {
    return [...this.#said.values()];
  }
}

/**
 * What the user gave goes before what was found. Where both are known and differ, both are printed and a warning says so;
 * `what` names the factor. `shown`: the evidence found is strong enough to contradict.
 */
export function settled<Value extends string>(given: Value | null, what: Words, value: Found<Value>, warnings: Warnings, shown = value.from !== 'none'): Found<Value> {
  if (given === null) return value;
  const told = w(`Given for this assessment: ${LABEL[given]?.en ?? given}.`, `用户提供：${LABEL[given]?.zh ?? given}。`);
  if (value.value === given && value.from !== 'none') return found(given, 'given', also(told, value.says), value.refs);
  if (!shown || value.value === given) return found(given, 'given', told, value.refs);
  warnings.add(w(
    `${what.en} – given: ${LABEL[given]?.en ?? given}; record or excerpt shows: ${LABEL[value.value]?.en ?? value.value}. What was given is used, both are printed.`,
    `${what.zh}——用户提供：${LABEL[given]?.zh ?? given}；记录或者摘录显示：${LABEL[value.value]?.zh ?? value.value}。以用户提供的为准，两者均予列明。`,
  ));
  return found(given, 'given', also(told, w(`Found otherwise: ${value.says.en}`, `与所见不一致：${value.says.zh}`)), value.refs);
}

/** Names of values, as short phrases. */
const LABEL: Readonly<Record<string, Words>> = {
  yes: w('yes', '是'), no: w('no', '否'),
  sensitive: w('a sensitive matter', '敏感信息'), private: w('a private matter', '私密事项'), public_matter: w('a public matter', '公共事务'), unclear: w('unclear', '不明确'),
  intent: w('intent', '故意'), gross: w('gross negligence', '重大过失'), ordinary: w('ordinary negligence', '一般过失'), none: w('none', '无'), unknown: w('not known', '不明'),
  named: w('named', '已指名'), link_known: w('somebody in the audience knows who is meant', '受众中有人知悉所指'), linkable: w('can be worked out', '结合信息可识别'), pseudonym_only: w('a screen name only', '仅有网名'), redacted: w('redacted', '已遮盖'),
  few: w('a few people', '少数人'), group: w('one group', '一个群'), groups: w('several groups', '多个群'), public: w('the public', '公众'),
  complaint: w('a complaint', '提出异议'), distress: w('distress', '精神困扰'), harassment: w('harassment', '遭到骚扰'), leaving: w('leaving', '退出'), none_seen: w('nothing seen', '未见'),
  explicit: w('explicit consent', '明确同意'), separate: w('separate consent', '单独同意'), implied_only: w('implied consent', '默示同意'),
  same_or_wider: w('shown before to the same or a wider audience', '此前已向相同或者更广范围公开'), lawfully_public: w('lawfully public', '已依法公开'), elsewhere: w('shown before elsewhere', '此前在别处公开'), refused: w('refused by the person', '本人明确拒绝'),
  shown: w('shown', '有依据'), partly: w('in part', '部分'), only: w('courts, authorities and lawyers only', '仅限司法、主管机关和律师'),
  low: w('low', '较低'), usual: w('usual', '通常'),
};
