import { folded } from '../text/han-fold.ts';
import type { Consent, RawFinding } from '../model/check.ts';
import type { Message } from '../model/timeline.ts';

type Fault = NonNullable<RawFinding['fault']>;

const PART = '[^，,。；;！!？?\\n]';
const THEM = '(?:他|她|你|这个?(?:人|货|女|男|渣|贱|骗)|那个?(?:人|货|女|男|渣|贱|骗))';
const CROWD = '(?:大家|大伙|所有人|全(?:群|网|小区|公司|校|村|班|镇|单位|世界)|整(?:个|栋|个小区|栋楼)|邻居们?|业主们?|同事们?|网友们?)';

/** Announces exposure or harm: what is done is meant. */
const INTENT = new RegExp([
  '曝光(?![率度量了]|时间|补偿|过度|参数)|曝光了?(?:他|她|你|这个?[人货])', '公开(?:他|她|你)的?(?:隐私|信息|照片|电话|住址|地址|身份)|扒(?:出来|出(?:他|她)|(?:他|她))|怎么做人|记住(?:这张脸|他的?脸|她的?脸)', '曝(?:出来|他|她)', '爆(?:他|她|你)的?(?:料|照|电话|地址|信息|隐私)', '人肉(?=他|她|你|这|那|一下|搜索?|出来|$|[，,。！!])', '网暴|開盒|开盒|盒(?:了)?(?:他|她|你)(?!饭)',
  `挂(?:(?:到|在)?(?:业主|公司|大|各)?群[里上]?|出来|出去|上去|上?网上?|墙上?|一下${THEM}|${THEM}(?!的?[号帐账电机]|电话)|人(?=$|[，,。！!])|(?:一下|下|一?个)(?:前男友|前女友|前任|前夫|前妻|男的|女的|渣|骗|老赖|邻居|同事|老板))`,
  `让${CROWD}(?:都|全)来?(?:看看|瞧瞧|见识|认清|评评)|让${CROWD}${PART}{0,6}(?:看|认|瞧|见识|知道|评)${PART}{0,8}(?:嘴脸|真面目|德[行性]|什么(?:人|货|东西|玩意)|(?:干|做)的(?:好事|丑事|那些事))`,
  `让${THEM}${PART}{0,6}(?:出名|没法|无法做|混不下去|待不下去|抬不起头|丢脸|丢人|难看|后悔|不好过)|(?:不还钱|再不还|再不|否则|不然)${PART}{0,12}(?:发到|发给|公开|告诉|群发)`,
  '渣男|渣女|贱人|贱货|小三|老赖|人渣|婊|狗男女|不要脸|畜生|败类|看看这是谁',
  `(?:搞|弄|骂|名声)臭|(?:搞|整|弄)(?:死|垮)(?:他|她|你|这|那|丫|$|[，,。！!])|毁了?(?:他|她|你)|身败名裂|社死|没脸(?:见人|混|待)|公之于众|示众|(?:让|给|要)(?:他|她|你)(?:点)?(?:好看|难堪|颜色|付出代价|滚出)`,
  `打爆|轰炸${THEM}|(?:去|来|一起|使劲|轮流)骚扰${THEM}|呼死|(?:上门|去家里?)(?:找|堵|收拾|闹)${THEM}|堵${THEM}(?:家|门)|去(?:他|她)(?:家|单位|公司|学校)(?:闹|堵|拉横幅)|收拾(?:他|她)|报复(?:他|她)|骂(?:死)?(?:他|她)|随便(?:打|骂|骚扰)(?:$|[，,。！!]|(?:他|她))`,
  '(?:全网|到处|疯狂|使劲|给我)(?:扩散|转发)|扩散(?:出去|他|她|一下)|(?:求|帮忙?|大家|都|请|快|赶紧)扩散|(?:都|大家)转(?:起来|出去)',
  '\\bexpos(?:e|ing) (?:him|her|them|you|this (?:guy|man|woman|person|liar|scammer|cheat(?:er)?|creep))\\b', '\\bdox+(?:ing|ed)?\\b', '\\bnam(?:e|ing) and sham(?:e|ing)\\b',
  '\\b(?:ruin|harass|spam|bombard|humiliate) (?:him|her|them|his|their)\\b', '\\bblow up (?:his|her|their) phone\\b', '\\blet(?:[\'’]?s)? (?:everyone|everybody|the (?:whole )?world) (?:know|see) (?:what|who|how)\\b',
  '\\bmake (?:him|her|them) (?:famous|pay|regret)\\b', '\\bspread (?:it|this|the word) (?:everywhere|to everyone|far)\\b', '\\bteach (?:him|her|them) a lesson\\b', '\\bsham(?:e|ing) (?:time|on|this|him|her|them)\\b|\\bpublic shaming\\b',
  '\\beveryone (?:call|text|message|report|harass|go after)\\b', '\\bpay (?:him|her|them) a visit\\b', '\\bpost (?:his|her|their) (?:nudes|pics|photos|private)\\b', '\\b(?:everyone|everybody|the whole \\w+) to know what (?:he|she|they)\\b', '\\b(?:on blast|to be exposed|flood (?:his|her|their)|cheater|homewrecker|deadbeat|creep|slut|bitch|scumbag)(?:[\'’]?s)?\\b',
].join('|'), 'giu');

/** Whoever writes this knows that it was not to be told, or took it in secret. */
const GROSS = new RegExp([
  `(?:别|不要|不能|勿)再?(?:告诉|外传|外泄|传出去|说出去|讲出去|往外(?:说|传|发)|声张|透露|让(?:他|她|别人|外人)知道|(?:跟|和|对)(?:任何|其他|别)?(?:他|她|人|外人)(?:说|讲|提)(?!我))`,
  `(?:别|不要|不得|不许|不能|勿)${PART}{0,2}(?:往外|对外|外|到处|乱)(?:传|说|发|讲|泄)|(?:别|不要)传(?=$|[，,。！!了啊哦])|(?:你们|大家|咱们?|自己|群[里内](?:部)?)知道就(?:行|好)|保密(?:啊|哦|呀|哈|$)|看完${PART}{0,2}(?:删|撤)|对外保密`,
  `(?:他|她|人家|本人|对方|当事人|客户|病人|患者|员工)${PART}{0,4}(?:不让|不许|不准|不同意|不愿意?|没(?:有)?同意|没让|不想)(?:我们?|人)?${PART}{0,3}(?:说|讲|发|转|告诉|外传|公开|传|泄露|知道)`,
  `(?:叮嘱|嘱咐|叫|让|要|求)我(?:千万)?(?:别|不要|不能|保密)|(?:交代|叮嘱|嘱咐|要求)(?:过|了|我)?${PART}{0,2}(?:不能|别|不要|不许)(?:讲|说|发|告诉)|(?:本来|按理说?|照理)${PART}{0,2}(?:不该|不能|不应该)(?:发|说|讲)`, '未经(?:他|她|本人|当事人|对方)?的?(?:同意|允许|许可)', '没有?(?:经过?|征求|征得|得到|问过)(?:他|她|本人|对方|当事人)?(?:的?(?:同意|意见|授权|允许))|没有?问过(?:他|她|本人)|(?:他|她|本人|对方)没有?授权', '(?:他|她|本人|当事人)(?:还)?不知道我(?:发|说|拍|讲|拿|有)', '趁(?:他|她)不(?:在|注意|备)', '偷看(?:他|她|了|到)|偷偷(?:发|给|告诉)我?',
  '瞒着(?:他|她|本人)', '偷偷?(?:拍|录|翻)(?:的|到|了|他|她|来)', '(?:请|要|务必|严格|注意|记得|一定|大家)保密(?!协议|局|柜|工作)|机密|绝密|内部(?:资料|文件|名单|系统)|内部通讯录|仅供内部|(?:不得|严禁|请勿|切勿)外传',
  '\\bdon[\'’]?t tell (?:him|her|them|any(?:one|body)|people)\\b', '\\bkeep (?:this|it) (?:secret|quiet|between us|to yourself|confidential)\\b', '\\bstrictly confidential\\b', '\\bconfidential[:!]', '\\boff the record\\b|\\bin confidence\\b', '\\bdon[\'’]?t (?:share|forward|repost) (?:this|it)\\b', '\\bdon[\'’]?t let (?:him|her|them|any(?:one|body)) (?:know|see|find)\\b', '\\bnever agreed\\b', '\\bbetween you and me\\b', '\\b(?:this|it|which) is (?:\\w+ )?confidential\\b', '\\b(?:doesn|don)[\'’]?t want (?:people|any(?:one|body)|me|us) to (?:know|tell|share)\\b', '\\b(?:he|she|they) (?:doesn|don)[\'’]?t know (?:i|that i|we)\\b', '\\bdelete (?:this |it )?after reading\\b',
  '\\bnot supposed to (?:share|tell|post|say)\\b', '\\b(?:he|she|they) (?:asked|told) me not to\\b', '\\bwithout (?:his|her|their) (?:consent|permission|knowledge|knowing)\\b', '\\bbehind (?:his|her|their) back\\b',
].join('|'), 'iu');

const REFUSES_DELETION = /(?:就|偏|才|坚决|绝|我)不(?:会?)(?:删|撤)|凭什么(?:要?我?)(?:删|撤)|不可能(?:删|撤)|^不(?:删|撤)|就(?:发|贴|挂)(?:了|出来)(?:怎么|咋|又)|\b(?:won['’]?t|not going to|refuse to|never) (?:delete|remove|take (?:it|this|that) down)\b/iu;
const NEGATED = /(?:别|不[要许准能会想是]?|勿|禁止|拒绝|防止|避免|没有?|怕|小心|被|反对|严禁|\b(?:don['’]?t|do not|never|not|won['’]?t|stop|no|against)\s(?:\w+\s)?)[^，,。！!？?\n]{0,4}$|谁(?:在|又)?$/iu;
/** What somebody is called; nothing before it takes that back. */
const LABEL = /渣|贱|小三|老赖|婊|狗男女|不要脸|畜生|败类|怎么做人|cheater|homewrecker|deadbeat|creep|slut|bitch|scumbag/iu;
/** People spread word of the lost and the sick to help them. */
const HELPS = /寻人|走失|走丢|失踪|失联|求助|救命|献血|捐款|筹款|失物|招领|丢失|捡到|拾到|寻狗|寻猫|停水|停电|missing (?:person|child|dog|cat)|lost (?:dog|cat|child)/iu;
const SPREADS = /扩散|转/u;
/** What is hung out by everybody. */
const HUNG = /(?:[衣灯画牌旗幅帘被晾晒窗]|广告|通知|海报)[^，,。！!？?]{0,4}$/u;
/** Signs that the folding of names leaves. */
const VARIANTS = /[別掛刪]/gu;
const PLAIN_SIGNS: Readonly<Record<string, string>> = { 別: '别', 掛: '挂', 刪: '删' };
/** One cheap pass before the patterns above: bigrams in both scripts, and words that none of the English ones lacks. */
const MAY = /[曝爆扒臭垮毁毀盒密瞒瞞渣贱賤婊骂罵畜]|老赖|老賴|小三|不要[脸臉]|[败敗]类|敗類|这是谁|這是誰|随便[打骂骚]|隨便|知道(?:就|我)|看完|出名|[没沒無无]法|下去|抬不|[丢丟][脸臉人]|[难難]看|后悔|後悔|不好[过過]|好事|丑事|醜事|不[还還然]|否[则則]|交代|不[该該应應]|征求|征得|徵|趁|sham|[cC]all|[tT]ext|[mM]essage|visit|[pP]ost|to know|公[开開](?:他|她|你)|做人|[张張]脸|張臉|[掛挂](?:到|在|大|各|群|公|业|業)|blast|exposed|[fF]lood|授[权權]|confidence|[dD]on['’]?t|agreed|heater|wrecker|deadbeat|creep|slut|bitch|scum|want|know|etween|人肉|网暴|網暴|[开開]盒|[挂掛](?:出|上|网|網|墙|牆|一|他|她|你|这|這|那|人)|[让讓](?:大|所|全|邻|鄰|业|業|同|网|網|他|她|你|我)|[给給要叫求](?:他|她|你|我)|[搞整弄玩]死|[败敗]名|社死|[没沒](?:脸|臉|同|让|讓|有|经|經|征|徵|得|问|問)|公之|示[众眾]|[轰轟]炸|[骚騷][扰擾]|呼死|上[门門]|家里?[找闹鬧]|堵|去(?:他|她)|收拾|[报報][复復]|[扩擴]散|[转轉](?:发|發|起|出)|[嘱囑]我|未[经經]|[别別要能勿再](?:告|外|传|傳|说|說|讲|講|往|声|聲|透|让|讓|跟|和|对|對)|不(?:让|讓|许|許|准|同|愿|願|想|得|删|刪|撤|会|會|可)|[禁勿]外|偷|机密|機密|内部|什么(?:要|我|删|撤)|就(?:发|發|贴|貼|挂|掛)|[eE]xpos|[dD]ox|sham|[rR]uin|[hH]arass|[sS]pam|[bB]ombard|[hH]umil|[bB]low|[lL]et|[mM]ake|[sS]pread|[tT]each|tell|[kK]eep|onfidential|off the|supposed|me not|[wW]ithout|[bB]ehind|delete|remove|take (?:it|this|that)/;

const LONGEST = 2_000;
/** What somebody announces is about what he posts this long before and after. */
const BESIDE = 600_000;
/** An answer to an objection. */
const ANSWER = 86_400_000;
/** How long whoever posted is listened to: what he announces, and what he answers to an objection. */
const LISTENING = 2 * ANSWER;
const PER_ACCOUNT = 256;

/**
 * Data of others that anybody can see are not to be posted. For the rest no words are no sign: a phone number in a group may be a
 * plumber's, and whether its posting was careless the decision table leaves open.
 */
const PLAIN: ReadonlySet<string> = new Set([
  'resident-id', 'passport', 'permit', 'driver-licence', 'ssn', 'social-insurance', 'medical-record', 'bank-card', 'payment-account', 'iban', 'credential',
  'health', 'finance', 'lodging', 'intimate', 'criminal-record', 'biometric',
]);

interface Sign {
  readonly at: number;
  readonly what: 'intent' | 'gross' | 'refuses';
}

/** What accounts said around what they posted. Words of theirs, not of the persons concerned. */
export class Faults {
  readonly #signs = new Map<number, Sign[]>();
  /** When each account last posted another's datum: nobody else is listened to. */
  readonly #posted = new Map<number, number>();

  /** Called when a message that makes a disclosure is known. `back`: the latest messages. */
  posted({ sender, at }: Message, back: () => readonly Message[]): void {
    if (sender === null) return;
    const last = this.#posted.get(sender);
    this.#posted.set(sender, at);
    if (last === undefined || at - last > LISTENING) for (const one of back()) if (one.sender === sender) this.#note(sender, one);
  }

  hear(message: Message): void {
    const { sender, at } = message;
    const last = sender === null ? undefined : this.#posted.get(sender);
    if (sender !== null && last !== undefined && at - last <= LISTENING) this.#note(sender, message);
  }

  #note(sender: number, { at, text, kind }: Message): void {
    const what = kind === 'forward' || !MAY.test(text) ? null : signIn(text);
    if (what === null) return;
    const signs = this.#signs.get(sender);
    if (signs === undefined) this.#signs.set(sender, [{ at, what }]);
    else if (signs.length < PER_ACCOUNT) signs.push({ at, what });
    else signs[signs.length - 1] = { at, what };
  }

  /** Of a disclosure by `account` about another person. */
  of(account: number | null, entity: string, at: number, consent: Consent | null | undefined): Fault {
    const signs = (account === null ? undefined : this.#signs.get(account)) ?? [];
    const beside = signs.filter((sign) => Math.abs(sign.at - at) <= BESIDE);
    if (beside.some(({ what }) => what === 'intent')) return 'intent';
    if (beside.some(({ what }) => what === 'gross')) return 'gross';
    if (consent?.state === 'refused') {
      const objected = consent.message?.at ?? null;
      if (objected !== null && objected <= at) return 'gross';
      if (objected !== null && signs.some((sign) => sign.what === 'refuses' && sign.at > objected && sign.at - objected <= ANSWER)) return 'gross';
    }
    return PLAIN.has(entity) ? 'ordinary' : 'unknown';
  }
}

export function signIn(whole: string): Sign['what'] | null {
  const text = folded(whole.slice(0, LONGEST)).replace(VARIANTS, (sign) => PLAIN_SIGNS[sign] ?? sign);
  const helps = HELPS.test(text);
  for (const found of text.matchAll(INTENT)) {
    const before = text.slice(Math.max(0, found.index - 16), found.index);
    if ((helps && SPREADS.test(found[0])) || (found[0].startsWith('挂') && HUNG.test(before))) continue;
    if (LABEL.test(found[0]) || !NEGATED.test(before)) return 'intent';
  }
  if (GROSS.test(text)) return 'gross';
  return REFUSES_DELETION.test(text) ? 'refuses' : null;
}
