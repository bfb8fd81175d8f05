import type { Concealment } from '../../src/model/excerpt.ts';
import { LEAK_FACTORS, type GroundFrom, type LeakFactor } from '../../src/model/leak.ts';
import type { LeakAffected, LeakDecided, LeakLine, LeakMatch, LeakReport, LeakReportAct } from '../../src/model/report-leak.ts';
import type { ReportMessageRef } from '../../src/model/report.ts';
import type { Lang } from '../../src/model/words.ts';
import { aRef, someCounts } from '../helpers/report.ts';
import { HOSTILE } from './cases.ts';

type Say = (en: string, zh: string) => string;
const speaker = (lang: Lang): Say => (en, zh) => (lang === 'zh' ? zh : en);

/** A message of the small group that the excerpt was taken from. */
export function aMessage(line: number, sender: string, minute = line): ReportMessageRef {
  const clock = `${String(20 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return aRef({ source: 2, path: 'case/五人小群.csv', line, byteStart: 90 * line, byteEnd: 90 * line + 84, nativeId: String(line), sentAt: `2026-05-02T${clock}:00+08:00`, sender });
}

export function aLine(line: number, over: Partial<LeakLine> = {}): LeakLine {
  return {
    line, kind: 'message', name: '王*', nameState: 'shown', own: false, text: '今天复查的结果出来了', media: false, concealed: [], at: null, shownTime: null, confidence: 0.97,
    file: 0, place: { line: null, byteStart: null, byteEnd: null, box: [40, 100 * line, 600, 100 * line + 70] }, ...over,
  };
}

export function aMatch(line: number, over: Partial<LeakMatch> = {}): LeakMatch {
  return { line, state: 'same', message: aMessage(line <= 5 ? 100 + line : 112 + line, 'wxid_c', 11 + line), score: 0.98, difference: [], name: 'same', time: 'absent', others: 0, ...over };
}

function decided(outcome: LeakDecided['outcome'], row: string, says: string): LeakDecided {
  return { outcome, row, says };
}

/** What each row asks for, as the tables have it. */
const ROWS: Readonly<Record<string, readonly [string, string]>> = {
  R6: ['Private matter, person known to the audience, intent or gross negligence, no defence seen.', '私密事项、受众知悉所指、故意或者重大过失、未见抗辩。'],
  R7: ['As R6 with ordinary negligence, a person who can only be worked out, or a low expectation of privacy.', '同R6，但为一般过失、结合信息才可识别，或者隐私期待较低。'],
  R8: ['Contact or identity data of a named person that were no secret: hardly privacy, but personal information.', '已指明之人的联系、身份信息，但并非秘密：难以认定隐私，仍涉及个人信息。'],
  R9: ['Private matter, but no tie to a person is shown.', '私密事项，但未见与具体人的对应。'],
  R10: ['As R6, but fault is not known.', '同R6，但过错不明。'],
  T1: ['One of the first two factors is shown to be missing.', '前两项因素之一可见不具备。'],
  T2: ['The three factors are there and no defence is seen.', '三项因素具备且未见抗辩。'],
  T3: ['Private matter and deliberate, but that the audience knows the person is not shown: hard to establish.', '私密事项且系故意或者重大过失，但未见受众知悉所指：难以认定。'],
  T4: ['A factor is not known, or a defence is seen.', '有因素不明，或者可见抗辩。'],
};

const row = (say: Say, outcome: LeakDecided['outcome'], id: string): LeakDecided => decided(outcome, id, say(...((ROWS[id] ?? [id, id]) as [string, string])));

const LABELS: Readonly<Record<LeakFactor, readonly [string, string]>> = {
  F0: ['disclosure', '公开行为'], F1: ['private matter', '私密事项'], F2: ['fault', '过错'], F3: ['identifiable to the audience', '对受众的可识别性'], F4: ['audience', '受众范围'], F5: ['consequence', '后果'],
  D1: ['consent', '同意'], D2: ['public before', '此前已公开'], D3: ['public interest', '公共利益'], D4: ['official recipients only', '仅提交有权机关'], D5: ['own defence', '自我防卫'], D6: ['expectation of privacy', '隐私期待'],
};

type Given = readonly [value: string, valueEn: string, valueZh: string, from: GroundFrom, en: string, zh: string, wouldEn?: string, wouldZh?: string];

const USUAL: Readonly<Record<LeakFactor, Given>> = {
  F0: ['yes', 'shown', '可见', 'record', 'The picture of another conversation was posted in a group of the case.', '另一段对话的截图被发布于案卷内的群组。'],
  F1: ['sensitive', 'sensitive', '敏感', 'excerpt', 'A statement about health stands in the lines of this person.', '该人的发言中含有健康信息。'],
  F2: ['gross', 'gross negligence', '重大过失', 'record', 'The one who spread it was asked to delete it and answered with a refusal; nothing was redacted though it was easy.', '传播者被要求删除而拒绝；遮盖并不困难却未遮盖。'],
  F3: ['link_known', 'link known', '受众知悉所指', 'record', 'Members of the audience had used the real name together with the screen name before.', '受众中的成员此前曾将真实姓名与该网名并用。'],
  F4: ['group', 'one group', '一个群组', 'record', '182 accounts were in the group when it was posted; a member count is no count of views.', '发布时群内有182个账号；成员人数不等于浏览次数。'],
  F5: ['distress', 'distress', '痛苦表示', 'record', 'The person wrote of distress two hours later.', '两小时后该人表示痛苦。'],
  D1: ['none_seen', 'none seen', '未见', 'none', 'No agreement to the spreading was seen.', '未见对传播的同意。', 'a dated message in which the person agrees to this posting', '该人同意此次发布的注明日期的消息'],
  D2: ['none_seen', 'none seen', '未见', 'none', 'The same matter was not seen posted by the person before.', '未见该人此前自行公开同一事项。', 'an earlier posting by the person to the same or a wider audience', '该人此前向相同或者更广受众的发布'],
  D3: ['unknown', 'not known', '不明', 'none', 'Whether it served news or supervision is not known.', '是否出于新闻报道或者舆论监督不明。', 'whom it was sent to and why, in the words of the one who sent it', '发送对象及发送者自述的目的'],
  D4: ['none_seen', 'none seen', '未见', 'record', 'No recipient is shown to be a court, the police, a lawyer or a regulator.', '未见受众为法院、公安、律师或者监管部门。'],
  D5: ['none_seen', 'none seen', '未见', 'record', 'No accusation against the one who spread it was seen before.', '此前未见针对传播者的指责。'],
  D6: ['usual', 'usual', '通常', 'facts', 'The source chat has five members and cannot be joined freely.', '来源聊天仅五人，且不能自由加入。'],
};

function grounds(say: Say, over: Partial<Record<LeakFactor, Given>>): LeakAffected['grounds'] {
  return LEAK_FACTORS.map((factor) => {
    const [value, valueEn, valueZh, from, en, zh, wouldEn, wouldZh] = over[factor] ?? USUAL[factor];
    const spots = from === 'record' ? [aMessage(230 + LEAK_FACTORS.indexOf(factor), 'wxid_b', 130 + LEAK_FACTORS.indexOf(factor))] : [];
    return {
      factor, label: say(...(LABELS[factor] as [string, string])), value, valueLabel: say(valueEn, valueZh), from, says: say(en, zh), wouldShow: wouldEn === undefined ? null : say(wouldEn, wouldZh ?? wouldEn),
      messages: factor === 'F2' && from === 'record' ? [...spots, ...[260, 261, 262, 263].map((line) => aMessage(line, 'wxid_b', line - 100))] : spots,
      facts: from === 'facts' ? [{ path: 'case/groups.csv', line: 2, byteStart: 40, byteEnd: 96 }] : [], lines: from === 'excerpt' ? [3, 4, 5, 9] : [],
    };
  });
}

function affected(say: Say, person: string, name: string | null, account: string | null, act: LeakReportAct, outcomes: readonly [LeakDecided, LeakDecided, LeakDecided], over: Partial<Record<LeakFactor, Given>> = {}, rest: Partial<LeakAffected> = {}): LeakAffected {
  const told = grounds(say, over);
  const values = Object.fromEntries(told.map(({ factor, value }) => [factor, value]));
  const [privacy, other, personalInformation] = outcomes;
  return {
    person, account, name, roles: ['speaker'], act: act.id, publisher: { account: act.account, name: act.name, role: act.role },
    factors: Object.fromEntries(LEAK_FACTORS.slice(0, 6).map((factor) => [factor, values[factor] ?? 'unknown'])), defences: Object.fromEntries(LEAK_FACTORS.slice(6).map((factor) => [factor, values[factor] ?? 'unknown'])),
    privacy: { outcome: privacy.outcome, row: privacy.row }, personalInformation: { outcome: personalInformation.outcome, row: personalInformation.row },
    profiles: [{ profile: 'civil-code', privacy, personalInformation }, { profile: 'three-factor', privacy: other, personalInformation }],
    grounds: told,
    items: [{ entity: 'health', label: say('statement about health', '健康信息'), lines: [3, 4, 5], values: 2, sensitive: true }, { entity: 'communication', label: say('words of a closed chat', '通信内容'), lines: [3, 4, 5, 9], values: 4, sensitive: false }],
    basis: ['cn.civil.1032', 'cn.civil.1034', 'cn.pipl.28'], cites: say('Civil Code art 1032|Civil Code art 1034|PIPL art 28', '民法典第一千零三十二条|民法典第一千零三十四条|个人信息保护法第二十八条').split('|'),
    evidence: { messages: [aMessage(103, 'wxid_c', 14), aMessage(104, 'wxid_c', 15)], lines: [3, 4, 5, 9] },
    missing: told.flatMap(({ factor, wouldShow }) => (wouldShow === null ? [] : [{ factor, wouldShow }])),
    sensitivity: [], together: null, ...rest,
  };
}

function anAct(say: Say, over: Partial<LeakReportAct> = {}): LeakReportAct {
  return {
    id: 'a1', role: 'publisher', account: 'wxid_b', name: '李*', at: '2026-05-03T09:12:00+08:00', from: 'record', message: aRef({ line: 641, byteStart: 51_200, byteEnd: 51_290, sentAt: '2026-05-03T09:12:00+08:00' }),
    audience: { value: 'group', size: 182, accounts: [], groups: ['阳光花园业主群'], from: 'record', says: say('182 accounts were in the group when it was posted.', '发布时群内有182个账号。') }, ...over,
  };
}

export function emptyLeak(lang: Lang): LeakReport {
  const say = speaker(lang);
  return {
    schema: 'chataudit/leak@1', tool: { name: 'chataudit', version: '0.1.0' }, asOf: '2026-11-21T09:00:00+08:00', timezone: 'Asia/Shanghai', lang, profile: 'civil-code', status: 'complete', exit: 0,
    disclaimer: say('Lead for review, not legal advice. No finding states that a person has broken the law.', '供复核的线索，不是法律意见。任何线索都不表示某人有不法行为。'), revealed: false,
    excerpt: {
      lines: 0, redactedLines: 0, from: 'text', title: null, members: null, read: [],
      files: [{ path: 'leak/pasted.txt', sha256: 'ab'.repeat(32), bytes: 12, from: 'text', form: 'lines', width: null, height: null, dark: null, carries: [], notes: [] }],
    },
    source: null, candidates: [], authenticity: 'unverified', authenticityReason: say('No record was given to compare with.', '未提供可供核对的记录。'), matches: [], omitted: [], reordered: [], reposts: [], acts: [], affected: [],
    thresholds: {
      personalInformation: someCounts({ says: say('No personal information of others was counted.', '未计入他人的个人信息。') }),
      reach: { views: null, reposts: null, viewsFrom: 'none', repostsFrom: 'none', outcome: 'unknown', says: say('The platform’s counters would show it.', '平台的计数可以显示。') },
    },
    given: [], gates: [], questions: [], nextSteps: [], notice: null, limits: [], warnings: [],
  };
}

export function oneLeak(lang: Lang): LeakReport {
  const say = speaker(lang);
  const act = anAct(say);
  const insufficient = row(say, 'insufficient_evidence', 'R10');
  return {
    ...emptyLeak(lang),
    excerpt: {
      lines: 1, redactedLines: 1, from: 'image', title: null, members: null, read: [aLine(1, { name: null, nameState: 'concealed', text: '我的电话是█，别外传', concealed: [{ start: 5, end: 6, how: 'mosaic' }] })],
      files: [{ path: 'leak/IMG_2041.jpg', sha256: 'cd'.repeat(32), bytes: 184_211, from: 'image', form: 'jpeg', width: 1170, height: 420, dark: true, carries: [{ what: 'location', says: say('The picture carries where it was taken.', '图片附有拍摄地点。'), value: '***' }], notes: [] }],
    },
    source: { id: 'wechat:5005@chatroom', name: '五人小群', kind: 'group', members: 5 }, authenticity: 'matched', authenticityReason: say('One of one line agrees with the record.', '1行中有1行与记录一致。'),
    matches: [aMatch(1, { name: 'concealed' })], acts: [act],
    affected: [affected(say, 'p1', '王*', 'wxid_c', act, [insufficient, row(say, 'insufficient_evidence', 'T4'), insufficient], {
      F2: ['unknown', 'not known', '不明', 'none', 'Nothing was seen that tells of fault.', '未见可显示过错的内容。', 'what the one who spread it wrote about it, and any request to delete it', '传播者就此所写的内容，以及删除请求'],
    }, { sensitivity: [turn(say, 'F2', 'gross', ['gross negligence', '重大过失'], 'civil-code', 'privacy', 'suspected_strong', 'R6')] })],
  };
}

type Turn = LeakAffected['sensitivity'][number];

function turn(say: Say, factor: LeakFactor, value: string, labels: readonly [string, string], profile: Turn['profile'], track: Turn['track'], outcome: Turn['outcome'], id: string): Turn {
  return { factor, label: say(...(LABELS[factor] as [string, string])), value, valueLabel: say(...labels), profile, track, outcome, row: id, says: say(`With ${labels[0]} the outcome would be another.`, `如为${labels[1]}，结果将不同。`) };
}

const hidden = (start: number, how: Concealment, end = start + 1): LeakLine['concealed'] => [{ start, end, how }];

const TALK: readonly string[] = [
  '在吗', '在', '我上周复查，医生说是***，先不要告诉别人', '需要住院两周，费用还差一些', '钱的事大家一起想办法', '你家里人知道吗', '还没说', '陈*的电话 138****1234，她认识主任', '别外传，拜托', '放心',
  '明天谁陪她去', '我请假', '我开车', '几点出发', '七点半小区门口', '好', '她老公那边呢', '不要联系他', '为什么', '以后再说', '收到', '住院押金我先垫三千', '太谢谢了', '都是朋友', '小鱼你有空吗', '有空', '那下午换班', '行', '早点休息', '晚安',
];

export function manyLeak(lang: Lang): LeakReport {
  const say = speaker(lang);
  const read = TALK.map((text, i): LeakLine => {
    const own = i % 4 === 1;
    return aLine(i + 1, { text, own, name: own ? null : ['王*', '陈*', '小鱼'][i % 3] ?? null, nameState: own ? 'absent' : 'shown', file: i < 16 ? 0 : 1 });
  });
  const put = (line: number, over: Partial<LeakLine>): unknown => (read[line - 1] = { ...(read[line - 1] as LeakLine), ...over });
  put(1, { kind: 'title', name: null, nameState: 'absent', own: null, text: '五人小群(5)' });
  put(2, { kind: 'time', name: null, nameState: 'absent', own: null, text: '昨天 20:14', shownTime: '昨天 20:14' });
  put(3, { at: '2026-05-02T20:14:00+08:00', shownTime: '20:14' });
  put(11, { name: null, nameState: 'concealed', text: '明天谁陪█去', concealed: hidden(4, 'bar') });
  put(12, { text: '我请假，电话***', concealed: hidden(6, 'characters', 9) });
  put(17, { confidence: 0.71 });
  put(21, { kind: 'system', name: null, nameState: 'absent', own: null, text: '“小鱼”撤回了一条消息' });
  put(24, { media: true, text: '' });
  const matches = read.filter(({ kind }) => kind === 'message').map(({ line }) => aMatch(line, { time: line === 3 ? 'same' : 'absent' }));
  const match = (line: number, over: Partial<LeakMatch>): unknown => matches.splice(matches.findIndex((one) => one.line === line), 1, aMatch(line, over));
  match(4, { state: 'near', score: 0.94, difference: [{ op: 'same', text: '需要住院两' }, { op: 'excerpt', text: '周' }, { op: 'record', text: '调' }, { op: 'same', text: '，费用还差一些' }] });
  match(11, { name: 'concealed', score: 0.9 });
  match(18, { state: 'differs', score: 0.81, difference: [{ op: 'excerpt', text: '不要' }, { op: 'record', text: '可以' }, { op: 'same', text: '联系他' }] });
  match(20, { state: 'missing', message: null, score: 0 });
  match(22, { state: 'differs', score: 0.88, difference: [{ op: 'same', text: '住院押金我先垫三' }, { op: 'excerpt', text: '千' }, { op: 'record', text: '百' }], name: 'differs', time: 'differs' });
  match(16, { others: 2 });
  match(24, { state: 'not_compared', message: null, score: 0 });
  const a1 = anAct(say);
  const a2 = anAct(say, {
    id: 'a2', role: 'forwarder', account: 'wxid_z', name: '赵*', at: '2026-05-03T21:40:00+08:00', from: 'given', message: null,
    audience: { value: 'groups', size: null, accounts: ['wxid_d', 'wxid_e'], groups: ['阳光花园业主群', '徒步群'], from: 'given', says: say('As given by the user; the record shows one of the two groups.', '按使用者所述；记录只显示两个群组之一。') },
  });
  const strong = row(say, 'suspected_strong', 'R6');
  const weak = row(say, 'suspected_weak', 'R7');
  const tied = row(say, 'insufficient_evidence', 'R9');
  const t2 = row(say, 'suspected_strong', 'T2');
  const pseudonym: Given = ['pseudonym_only', 'screen name only', '仅涉及网名', 'none', 'Nothing ties the screen name to a person for this audience.', '对该受众而言，未见网名与具体人的对应。', 'a roster, or an earlier message in which somebody of the audience uses name and screen name together', '名册，或者受众中有人将姓名与网名并用的早前消息'];
  const ordinary: Given = ['ordinary', 'ordinary negligence', '一般过失', 'given', 'As given by the user.', '按使用者所述。'];
  const forwarded = { F2: ordinary, F4: ['groups', 'several groups', '多个群组', 'given', 'As given by the user.', '按使用者所述。'] } as const;
  const phone: Given = ['private', 'private', '私密', 'excerpt', 'A phone number stands beside the name.', '姓名旁有电话号码。'];
  const turns = [
    turn(say, 'D1', 'explicit', ['explicit consent that covers the act', '涵盖该行为的明确同意'], 'civil-code', 'privacy', 'not_established', 'R2'),
    turn(say, 'D1', 'explicit', ['explicit consent that covers the act', '涵盖该行为的明确同意'], 'three-factor', 'privacy', 'not_established', 'R2'),
    turn(say, 'D1', 'explicit', ['explicit consent that covers the act', '涵盖该行为的明确同意'], 'civil-code', 'personalInformation', 'not_established', 'R2'),
  ];
  const named = turn(say, 'F3', 'link_known', ['somebody in the audience knows who it is', '受众中有人知悉所指'], 'civil-code', 'privacy', 'suspected_strong', 'R6');
  const phones = { items: [{ entity: 'phone', label: say('mobile number', '手机号码'), lines: [8], values: 1, sensitive: false }], roles: ['subject'] } satisfies Partial<LeakAffected>;
  const people = [
    affected(say, 'p1', '王*', 'wxid_c', a1, [strong, t2, strong], {}, { roles: ['speaker', 'subject'], sensitivity: turns }),
    affected(say, 'p1', '王*', 'wxid_c', a2, [weak, row(say, 'not_established', 'T1'), weak], forwarded, { roles: ['speaker', 'subject'], sensitivity: turns.slice(0, 1) }),
    affected(say, 'p2', '陈*', 'wxid_d', a1, [row(say, 'likely_not', 'R8'), row(say, 'insufficient_evidence', 'T4'), row(say, 'suspected_weak', 'R8')], { F1: phone }, phones),
    affected(say, 'p2', '陈*', 'wxid_d', a2, [row(say, 'likely_not', 'R8'), row(say, 'not_established', 'T1'), row(say, 'suspected_weak', 'R8')], { ...forwarded, F1: phone }, phones),
    affected(say, 'p3', '小鱼', null, a1, [tied, row(say, 'insufficient_evidence', 'T3'), tied], { F3: pseudonym }, { sensitivity: [named], together: { facts: [{ factor: 'F2', label: say('Fault', '过错'), value: 'gross', valueLabel: say('gross negligence', '重大过失') }, { factor: 'F3', label: say('Identifiability to the audience', '对受众的可识别性'), value: 'named', valueLabel: say('named', '指名') }], leads: [say('privacy (civil-code): suspected infringement (strong), R6', '隐私（civil-code）：疑似侵权（较强），R6')] } }),
    affected(say, 'p3', '小鱼', null, a2, [tied, row(say, 'not_established', 'T1'), tied], { ...forwarded, F3: pseudonym }, { sensitivity: [{ ...named, outcome: 'suspected_weak', row: 'R7' }] }),
  ];
  const left = (line: number, sender: string, text: string) => ({ message: aMessage(line, sender, line - 90), sender, text });
  return {
    ...emptyLeak(lang), status: 'incomplete', exit: 3,
    excerpt: {
      lines: 30, redactedLines: 2, from: 'image', title: '五人小群', members: 5, read,
      files: [
        {
          path: 'leak/微信图片_20260503091144.jpg', sha256: 'cd'.repeat(32), bytes: 412_880, from: 'image', form: 'jpeg', width: 1170, height: 2532, dark: false, notes: [say('Edges are cut at the bottom.', '底部被裁切。')],
          carries: [
            { what: 'location', says: say('The metadata hold the place where it was taken.', '元数据含有拍摄地点。'), value: '***' },
            { what: 'device', says: say('The metadata name the device.', '元数据含有设备型号。'), value: 'Demo Phone 12' },
          ],
        },
        { path: 'leak/微信图片_20260503091151.png', sha256: 'ef'.repeat(32), bytes: 388_102, from: 'image', form: 'png', width: 1170, height: 2532, dark: false, notes: [], carries: [] },
      ],
    },
    source: { id: 'wechat:5005@chatroom', name: '五人小群', kind: 'group', members: 5 },
    candidates: [{ id: 'wechat:5005@chatroom', name: '五人小群', score: 0.93, lines: 25 }, { id: 'wechat:1001@chatroom', name: '阳光花园业主群', score: 0.08, lines: 2 }],
    authenticity: 'partial', authenticityReason: say('22 of 26 comparable lines agree with one chat of the record; two say something else and one is not there.', '可比对的26行中有22行与同一聊天一致；2行内容不同，1行未见。'),
    matches,
    omitted: [
      { after: 5, before: 6, count: 12, messages: [left(106, 'wxid_b', '我也可以出一点'), left(107, 'wxid_c', '医生还说可能是误诊，下周再查一次'), left(108, 'wxid_d', '那先别急'), left(109, 'wxid_b', '嗯')] },
      { after: 28, before: 29, count: 1, messages: [left(141, 'wxid_c', '谢谢你们')] },
    ],
    reordered: [[13, 14], [26, 27]],
    reposts: [
      { id: 'wechat:1001@chatroom', group: '阳光花园业主群', how: 'attachment', lines: [], message: aRef({ line: 641, byteStart: 51_200, byteEnd: 51_290, sentAt: '2026-05-03T09:12:00+08:00' }), sender: '李*' },
      { id: 'wechat:1001@chatroom', group: '阳光花园业主群', how: 'pasted', lines: [3, 4, 5, 9], message: aRef({ line: 655, byteStart: 52_300, byteEnd: 52_470, sentAt: '2026-05-03T09:31:00+08:00', sender: 'wxid_q' }), sender: '周*' },
    ],
    acts: [a1, a2], affected: people,
    thresholds: {
      personalInformation: someCounts({
        persons: 3, items: 11, providings: 33, ratio: { lower: 0.012, upper: 0.662 }, outcome: 'below',
        methods: { persons: { n: 3, ratio: { lower: 0.002, upper: 0.06 } }, items: { n: 11, ratio: { lower: 0.006, upper: 0.2 } }, providings: { n: 33, ratio: { lower: 0.012, upper: 0.662 } } },
        tiers: [{ threshold: 50, items: 8 }, { threshold: 500, items: 2 }, { threshold: 5000, items: 1 }], excluded: { own: 1, invalid: 0, agreed: 0, public: 0, before: 0, findings: [] },
        says: say('Below the item numbers of art 5; PIPL arts 10 and 66 and Civil Code arts 1034 to 1038 ask for no number.', '低于第五条的条数；个人信息保护法第十条、第六十六条和民法典第一千零三十四条至第一千零三十八条不要求数量。'),
      }),
      reach: { views: 1240, reposts: null, viewsFrom: 'given', repostsFrom: 'none', outcome: 'approaching', says: say('Near the number of views; reposts are not known. A member count is no count of views.', '接近浏览次数的数量；转发数不明。成员人数不等于浏览次数。') },
    },
    given: [
      { fact: 'publishedAt', label: say('time of the posting', '发布时间'), value: '2026-05-03 09:12', from: 'flag' },
      { fact: 'forwarders', label: say('passed on by', '转发者'), value: '赵*', from: 'case' },
      { fact: 'views', label: say('views by the platform’s counter', '平台计数的浏览次数'), value: '1240', from: 'asked' },
    ],
    gates: [
      { id: 'channel', applies: true, reason: say('The source is a chat of five accounts.', '来源为五个账号的聊天。') },
      { id: 'provenance', applies: null, reason: say('How the picture came to whoever asks is not known.', '图片如何取得不明。') },
    ],
    questions: [
      { id: 'q1', fact: 'audience.knowsLink', says: say('Does anybody in the two groups know who uses the screen name of p3?', '两个群组中是否有人知悉p3网名所指？'), changes: [say('p3·a1: privacy, civil-code: R9 → R6', 'p3·a1：隐私，民法典：R9 → R6')] },
      { id: 'q2', fact: 'consent', says: say('Did p1 agree to this posting, and when?', 'p1是否同意此次发布，何时？'), changes: [say('p1·a1: both tracks: R6 → R2', 'p1·a1：两项：R6 → R2')] },
    ],
    nextSteps: [
      { id: 'preserve', title: say('Preserve first', '先行保全'), cites: say('Civil Evidence Provisions art 15|Civil Evidence Provisions art 23|Civil Evidence Provisions art 93', '民事诉讼证据规定第十五条|民事诉讼证据规定第二十三条|民事诉讼证据规定第九十三条').split('|'), items: [{ says: say('Keep the phone that holds the original picture; do not forward it again.', '保留存有原图的手机，不再转发。'), by: null }, { says: say('Note who extracted what, when and how.', '记录提取人、提取时间和方法。'), by: null }] },
      { id: 'limitation', title: say('Limitation', '诉讼时效'), cites: say('Civil Code art 188', '民法典第一百八十八条').split('|'), items: [{ says: say('Three years from the day on which the person knew.', '自知道之日起三年。'), by: '2029-05-03T00:00:00+08:00' }] },
    ],
    notice: say('To: [provider]\n\nNotified by: [name, contact]\nWhat: picture posted 2026-05-03 09:12\nWhy: [grounds]\nAsked for: removal and blocking', '致：[网络服务提供者]\n\n通知人：[姓名、联系方式]\n内容：2026-05-03 09:12发布的图片\n理由：[初步证据]\n请求：删除、屏蔽'),
    limits: [say('The record shows who was in a group, not who read it.', '记录显示何人在群内，不显示何人阅读。')],
    warnings: [say('leak/third.heic was not read: no reader for its form.', 'leak/third.heic 未读取：没有可读该格式的程序。')],
  };
}

/** Every foreign string of the report replaced by the hostile one. */
function hostile(lang: Lang): LeakReport {
  const free = /^(path|name|account|accounts|groups|text|title|says|reason|value|label|valueLabel|sender|group|notes|lines?Text|shownTime|nativeId|wouldShow|cites|changes|authenticityReason|disclaimer|timezone|form|kind|notice|limits|warnings|person)$/;
  const worse = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => (typeof one === 'string' && free.test(key) ? one + HOSTILE : one));
    return typeof value === 'string' && free.test(key) && !/^(message|system|time|other|same|differs|concealed|absent)$/.test(value) ? value + HOSTILE : value;
  };
  const report = JSON.parse(JSON.stringify(manyLeak(lang), worse)) as LeakReport;
  const read = report.excerpt.read.slice(0, 8).map((line, i) => ({ ...line, kind: manyLeak(lang).excerpt.read[i]?.kind ?? 'message' }));
  const few = report.affected.slice(0, 2).map((one) => ({ ...one, grounds: one.grounds.slice(0, 3) }));
  return { ...report, tool: { name: 'chataudit', version: '0.1.0' }, excerpt: { ...report.excerpt, read }, matches: report.matches.slice(0, 5), affected: few };
}

export const LEAK_CASES = { empty: emptyLeak, one: oneLeak, many: manyLeak, hostile } satisfies Record<string, (lang: Lang) => LeakReport>;
