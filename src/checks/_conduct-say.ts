import type { CheckResult, Status, Subject } from '../model/check.ts';
import type { Severity } from '../model/severity.ts';
import type { Words } from '../model/words.ts';
import type { Category } from '../text/lexicon.ts';
import type { Target } from './_conduct-direct.ts';
import type { Lexicons } from './_conduct-lexicons.ts';
import type { Cue } from './_conduct-read.ts';

export const NAMES: Readonly<Record<Category, Words>> = {
  harassment: { en: 'harassment', zh: '骚扰、侮辱' },
  violence: { en: 'violence', zh: '暴力威胁' },
  fraud: { en: 'fraud', zh: '诈骗' },
  gambling: { en: 'gambling', zh: '赌博' },
  obscenity: { en: 'obscenity', zh: '淫秽色情' },
  rumour: { en: 'rumour', zh: '谣言' },
};

const HOW: Readonly<Record<Target['how'], Words>> = {
  reply: { en: 'The message answers one of this person.', zh: '该消息回复了此人的消息。' },
  mention: { en: 'The message mentions this person with @.', zh: '该消息以@提及此人。' },
  name: { en: 'A name that this member shows to the group stands beside the words.', zh: '相关用语旁有该成员在群内显示的名称。' },
  'second-person': { en: 'The words are said to “you”; who that is was taken from the chat alone.', zh: '相关用语以第二人称说出，所指之人仅依聊天本身判断。' },
  'third-person': { en: 'The words speak of a third person whom the message does not name.', zh: '相关用语指向第三人，但消息未指明是谁。' },
};

/** The person the words are said to, or against. */
export function subjectOf({ account, how, evidence }: Target, shown: string | null): Subject {
  const why = account === null && how !== 'third-person'
    ? { en: `${HOW[how].en} Which member is meant cannot be told.`, zh: `${HOW[how].zh}无法判断具体指哪位成员。` } : HOW[how];
  return { relation: 'third-party', account, name: shown, linkage: account === null ? 'unknown' : 'link_known', evidence, why, candidates: [], chain: [] };
}

const STRENGTH = {
  weak: { en: 'Two weak cues of the word list', zh: '词表中的两处弱线索' },
  strong: { en: 'Words of the list', zh: '词表中的用语' },
  threat: { en: 'Words of a threat of the list', zh: '词表中的威胁用语' },
} as const;

/** `count`: how often within 30 days, this one included. `more`: messages of the same writer left out behind this one. */
export function reasonOf({ category, match, strength, target }: Cue, count: number, more: number): Words {
  const [en, zh] = [[`${STRENGTH[strength].en} for ${NAMES[category].en} (${match.entry.from}) stand in the message.`], [`消息含“${NAMES[category].zh}”类${STRENGTH[strength].zh}（${match.entry.from}）。`]];
  if (target !== null && target.how !== 'third-person') {
    en.push('They are said to a person.');
    zh.push('用语指向他人。');
  }
  if (count > 1) {
    en.push(target === null ? `The same writer did so ${often(count)} within 30 days.` : `The same writer did so to the same person ${often(count)} within 30 days.`);
    zh.push(target === null ? `同一发言人30日内出现${count}${count >= 8 ? '次以上' : '次'}。` : `同一发言人30日内对同一人出现${count}${count >= 8 ? '次以上' : '次'}。`);
  }
  if (more > 0) {
    en.push(`${more === 1 ? '1 more message' : `${more} more messages`} of this writer with such words ${more === 1 ? 'is' : 'are'} counted here and not listed.`);
    zh.push(`该发言人另有${more}条含此类用语的消息，计入此处，不再逐条列出。`);
  }
  return { en: en.join(' '), zh: zh.join('') };
}

const often = (count: number): string => (count >= 8 ? '8 times or more' : `${count} times`);

const STEP: readonly Severity[] = ['info', 'low', 'medium', 'high'];
const raised = (severity: Severity, by: number): Severity => STEP[Math.min(STEP.length - 1, STEP.indexOf(severity) + by)] ?? severity;

/** By category, strength, repetition within 30 days, and whether the roster marks the person as a minor. */
export function severityOf({ category, strength }: Cue, count: number, threatened: boolean, minor: boolean): Severity {
  const extra = minor ? 1 : 0;
  if (category === 'violence') return raised(count > 1 ? 'high' : 'medium', extra);
  if (category === 'harassment') return raised(count >= 5 || (threatened && count > 1) ? 'high' : count > 1 || strength === 'threat' ? 'medium' : 'low', extra);
  if (category === 'rumour') return strength === 'weak' && count < 2 ? 'info' : 'low';
  const first: Severity = category === 'fraud' ? 'medium' : strength === 'weak' ? 'low' : 'medium';
  return count >= 5 ? 'high' : first;
}

/** 0.5 to 0.8. */
export function confidenceOf({ strength, target }: Cue): number {
  const base = strength === 'weak' ? 0.5 : strength === 'strong' ? 0.6 : 0.65;
  return target === null ? base : target.account === null ? base + 0.05 : base + 0.15;
}

const CAVEAT: Words = {
  en: 'The words are cues for a reviewer; they say nothing of intent, truth or effect, and other words for the same are missed.',
  zh: '用语仅为人工复核的线索，不反映意图、真伪和后果；换用其他说法的消息不会被发现。',
};

/** What the check says of the group. `texts`: messages read; `media`: with content that was not; `found`: messages with cues, per category. */
export function resultOf(texts: number, media: number, found: ReadonlyMap<Category, number>, { versions }: Lexicons): CheckResult {
  const lists = { en: versions.map((v) => `${v.category} ${v.entries}/${v.hash}`).join(', '), zh: versions.map((v) => `${NAMES[v.category].zh}${v.entries}/${v.hash}`).join('，') };
  const read: Words = {
    en: `${texts} text ${texts === 1 ? 'message was' : 'messages were'} read with word lists.`,
    zh: `以词表检查了${texts}条文本消息。`,
  };
  const which: Words = { en: `Word lists (entries/hash): ${lists.en}.`, zh: `词表（条数/摘要）：${lists.zh}。` };
  const unseen = media === 0 ? [] : [{
    rule: 'cn.group.10',
    reason: { en: `${media} ${media === 1 ? 'message holds' : 'messages hold'} media, files or cards; what they show was not looked into.`, zh: `${media}条消息含媒体、文件或者卡片，其内容未经检查。` },
    wouldNeed: { en: 'The media themselves, looked at by a person.', zh: '媒体原件，经人工查看。' },
  }];
  if (texts === 0) {
    const reason = { en: 'No message with text that could be read.', zh: '没有可供检查的文本消息。' };
    return {
      status: 'not_assessable', reason,
      notAssessable: [{ rule: 'cn.group.10', reason, wouldNeed: { en: 'An export with the text of the messages.', zh: '含消息正文的导出记录。' } }, ...unseen],
    };
  }
  const counts = versions.flatMap(({ category }) => (found.has(category) ? [{ category, count: found.get(category) ?? 0 }] : []));
  const status: Status = counts.length > 0 ? 'suspected' : 'not_indicated';
  const said: Words = counts.length === 0 ? { en: 'No cue was found.', zh: '未见线索。' } : {
    en: `Messages with cues: ${counts.map(({ category, count }) => `${NAMES[category].en} ${count}`).join(', ')}.`,
    zh: `含线索的消息：${counts.map(({ category, count }) => `${NAMES[category].zh}${count}条`).join('，')}。`,
  };
  return { status, reason: { en: `${read.en} ${said.en} ${which.en} ${CAVEAT.en}`, zh: `${read.zh}${said.zh}${which.zh}${CAVEAT.zh}` }, notAssessable: unseen };
}
