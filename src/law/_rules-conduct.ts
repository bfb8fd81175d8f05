import type { Rule } from '../model/law.ts';
import type { Severity } from '../model/severity.ts';
import type { Words } from '../model/words.ts';
import { w } from './_words.ts';

const GROUP = ['cn.group.9.2', 'cn.group.10'] as const;

const CUES = w(
  'Rests on word lists that can be read and replaced. Words are cues: jokes, quotations, plays on words and other meanings are found too, other words for the same are missed. Intent, truth and effect are not looked at.',
  '以可查看、可替换的词表为据。用语只是线索：玩笑、引用、双关和其他含义也会被列出，换用其他说法的则会遗漏；不判断意图、真伪和后果。',
);
const CONTEXT = w(
  'The messages around it, the relation of the two persons, or the reply of the one it was said to: banter, a quotation, a warning, a scene from a game or a story.',
  '前后消息、双方关系或者对方的回应，表明属于朋友间玩笑、引用、提醒，或者游戏、作品中的情节。',
);

function conduct(id: string, severity: Severity, basis: readonly string[], title: Words, looksAt: Words, limits: Words, rebuttal: Words = CONTEXT): Rule {
  return { id: `conduct.${id}`, title, severity, basis, looksAt, limits: w(`${limits.en} ${CUES.en}`, limits.zh + CUES.zh), rebuttal };
}

export const CONDUCT_RULES: readonly Rule[] = [
  conduct(
    'harassment', 'low', [...GROUP, 'cn.psapl.defame', 'cn.cyberviolence', 'cn.civil.1033'],
    w('Abuse or harassment of a person', '辱骂、骚扰他人'),
    w('Looks for words of abuse that are said to somebody (“you”, a mention, an answer, a member’s name), for threats to expose private data, and for repetition towards the same person within 30 days.', '检查针对他人（第二人称、@提及、回复、成员名称）的辱骂用语、公开隐私的威胁，以及30日内对同一人的重复。'),
    w('Whom “you” means was taken from the chat alone.', '“你”指何人仅依聊天本身判断。'),
  ),
  conduct(
    'violence', 'medium', [...GROUP, 'cn.psapl.defame', 'cn.cyberviolence'],
    w('Threat of violence against a person', '对他人的暴力威胁'),
    w('Looks for words that announce harm to the body, life or home of a person.', '检查扬言伤害他人身体、生命或者住所的用语。'),
    w('Whether a threat is meant, and whether it can be carried out, no word shows. Where danger is near, help comes before review.', '是否当真、能否实施，用语本身无法反映。情况紧急的，应先求助再复核。'),
  ),
  conduct(
    'fraud', 'medium', [...GROUP, 'cn.csl.groups'],
    w('Offer that resembles fraud', '形似诈骗的招揽'),
    w('Looks for the patterns of known pretexts: paid orders to be advanced, sure profits, loans and cards against a fee in advance, purchase of bank or phone cards, links that ask for account data.', '检查常见话术的特征：垫付做单、保证收益、先交费的贷款办卡、收购银行卡电话卡、索取账户信息的链接。'),
    w('Whether an offer is honest is not looked at; shops and employers use the same words.', '不判断招揽是否真实；商家和用人单位也使用相近用语。'),
    w('Who offers it, licence and address, and whether somebody was asked for money or data in advance.', '招揽者身份、资质和地址，以及是否要求预付款项或者提供资料。'),
  ),
  conduct(
    'gambling', 'medium', [...GROUP, 'cn.csl.groups'],
    w('Invitation to gamble for money', '招揽赌博'),
    w('Looks for invitations to stake money: betting sites, chips bought and sold, red-packet games with stakes, unofficial lotteries.', '检查以钱下注的招揽：投注网站、上下分、红包押注、私彩。'),
    w('Games among friends for small stakes and state lotteries are no matter of this rule.', '亲友间小额娱乐和国家彩票不属本规则所指。'),
    w('That no money was staked, or that the words are about a game, a match or a state lottery.', '没有钱款下注，或者所说的是游戏、比赛、国家彩票。'),
  ),
  conduct(
    'obscenity', 'medium', [...GROUP, 'cn.psapl.obscenity', 'cn.csl.groups'],
    w('Offer of sexual services or indecent material', '招揽色情服务或者淫秽物品'),
    w('Looks for offers of sexual services, of indecent pictures and videos, and of groups for them.', '检查招揽色情服务、兜售淫秽图片视频及相关群组的用语。'),
    w('Links and media themselves are not opened. Medical and educational talk is left out as far as words show it.', '不打开链接和媒体。医疗、教育内容依用语可识别的不列入。'),
    w('What the link or the media hold, or that the words have an everyday meaning.', '链接或者媒体的实际内容，或者该用语另有日常含义。'),
  ),
  conduct(
    'rumour', 'low', [...GROUP, 'cn.psapl.rumour'],
    w('Marks of an unsourced alarm', '无来源警示信息的传播特征'),
    w('Looks for marks of messages that are passed on without a source: “inside” news, pressure to forward, fear of deletion, numbers of dead.', '检查无来源传播的特征：所谓内部消息、催促转发、称将被删除、死伤人数。'),
    w('Looks at the form only and knows nothing of the truth; a true warning may look the same.', '仅看形式，不判断真伪；真实的提醒也可能具有相同形式。'),
    w('A public notice with the same content, or the source of the message.', '内容一致的官方通告，或者消息来源。'),
  ),
];
