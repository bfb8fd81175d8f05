import type { Known } from '../model/detector.ts';
import { ASKED, ASKED_AFTER, ASKED_EN, DENIED, DOUBTED, GENERAL, JOKING, NOT_DENIED, SUPPOSED } from './_fact-mood.ts';
import { KIN, PUBLIC, ROLE, SURNAMES, TITLE } from './_fact-people.ts';

/** How far a sentence is read around a term, UTF-16 code units. */
const BEFORE = 40;
const AFTER = 24;
/** How far before a field the head of its form is looked for. */
const FORM_BEFORE = 120;
/** A text that names more terms of one kind is a list or an article: the rest of it is left alone. */
const MOST = 60;

/** What the sentence around a term says about it. All texts are lower case, as long as they were. */
export interface Reading {
  /** The last person named before the term: the writer, the reader, somebody else, nobody, one of public life. */
  readonly who: 'self' | 'you' | 'other' | 'none' | 'public';
  /** UTF-16 code units of the clause between the person and the term; Infinity for nobody. */
  readonly gap: number;
  /** Whether the person stands in the same clause. */
  readonly near: boolean;
  /** What is said of that person up to the term: the clause, or the sentence where the clause names nobody. */
  readonly scope: string;
  /** The sentence before the term; its last clause; the rest of the clause behind it; the rest of the sentence. */
  readonly left: string;
  readonly clause: string;
  readonly rest: string;
  readonly right: string;
  readonly denied: boolean;
  readonly asked: boolean;
  readonly supposed: boolean;
  readonly doubted: boolean;
  readonly general: boolean;
  readonly joking: boolean;
}

const PEOPLE = new RegExp(
  `(?<self>(?:我|俺|咱|本人|自己|在下|(?<![a-z])(?:i'm|im|i've|ive|i|my|me|we|we're|our)(?![a-z']))(?!们?(?:国|军|方|司|校|市|省|县|院|厂)|[们們](?:都|要|可以|一起)?说|怀疑|也?是服))`
  + `|(?<kin>(?<=我|他|她|你|您|咱|俺|们|們|哋|佢|個|的|家|和|跟|把|被|给|给了|^|[\\s，,]|那|这|那个|这个|新来的|保安|门卫|公司|单位|学校|小区|村里?|厂里?|店里?|班里?|部门|销售|财务|有)(?:家|们|個|个|嘅|的){0,2}${KIN}(?!们|节|味|群|圈|们|号))`
  + `|(?<third>[他她](?!妈的|娘的)|佢|伊|(?<![a-z])(?:ta|he|she|he's|she's|his|her|they|their|(?:my |his |her )?(?:mom|mum|dad|mother|father|wife|husband|boyfriend|girlfriend|brother|sister|son|daughter|uncle|aunt|cousin|roommate|boss|coworker|colleague|neighbou?r|ex|friend|grandma|grandpa))(?![a-z])|${ROLE}|(?<=^|[，,、；;\\s：:（(])[男女](?=[，,、；;。\\s]|$)|群主|楼上|楼下|隔壁|[这那]个?(?:女|男)的|[这那](?:女|男)(?:孩|生|人)|[这那]人|人家|那谁|当事人|本人)`
  + `|(?<called>[${SURNAMES}][\\u4e00-\\u9fff]?${TITLE}|(?<![大从胆太很多])(?:[小老阿大][${SURNAMES}丽娟美芳强杰伟敏静明军勇玲霞鹏飞雪雨涛辉磊娜婷燕莉宇浩轩涵晨倩慧琳欣佳颖洁薇斌峰亮凯俊茜兰梅凤陳強偉麗靜軍敏芬]|阿[一-龥](?!里|姨))(?![路层学屋兵哥们门])|@[^\\s@,，:：]{1,20}|某某?|[${SURNAMES}]某某?)`
  + '|(?<you>你|您|妳|(?<![a-z])(?:you|your|you\'re|u)(?![a-z]))',
  'g',
);
const OPENING = /^(?:@\S{1,20}\s)?(?:[啊哎唉诶哦喂嗯呃]{1,3}|听说|聽說|据说|其实|原来|就是|那个|话说|对了|你知道吗?|知道吗|刚知道|而且|因为|所以|但是?|然后|没想到|咱?群里的?|公司的?|隔壁的?|我们?[组部班]的?|之前|上次|最近)*\s?/;
const NAMED = new RegExp(`^(?:[小阿][\\u4e00-\\u9fff]|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)(?=得了|考上|这会儿|刚才|刚刚|现在|确诊|確診|查出|检查|诊断|患|怀|懷|有(?!点|些|时|人|没|道)|是(?!不)|在|去[了年]|被|住|信|离婚|離婚|出轨|出軌|的(?:月薪|年薪|工资|老公|老婆|儿子|女儿|孩子|生日|身份证|身份證|病)|月薪|年薪|欠|今年|昨[天晚]|今[天早晚]|明[天早晚]|现在|已经|上[周月个]|去年|前年|因为|坐过|吸毒|生日|出生|做了|流产|二婚|离异|单亲|就职|任职|毕业|跳槽|入职|在[^线意乎于]|形婚|劈腿|约炮|嫖|赌|离了|是个|家里|因|被|跟|和|吸|嫖|醉|酒驾|信[佛主教基天伊道]|又|还|也|有[病案前癫抑糖高]|判|蹲|坐[过了牢]|跑|炒|借|调[到去]|辞职|考|读|念|大学|高中|初中|小学|[大高初小][一二三四]|工资|每[天晚周]|[早晚]上|天天|周[一-日]|[上下]午|人在|飞[^快]|到[了医机]|吃[了着]|过敏|皈依|受洗|出家|年[薪入]|欠|存款|[0-9]{1,2}岁|[，,][男女][，, ]|[一-龥]?[0-9]{2}年|$)`);
/** A name in Latin letters that a clause begins with, before a verb that people are the subject of. */
const LATIN = /(?:^|[.!?,;:]\s|\s(?:that|and|but|so|because|[Ss]aw|about|with|[Hh]eard) )(?!(?:This|That|There|Here|What|Who|How|The|It|He|She|They|We|You|Everyone|Everybody|Someone|Somebody|Nobody|Today|Tomorrow|Yesterday|Life|Love|School|Work|Church|Jesus|God|Nothing|Everything|Monday|Friday|Sunday|China|America|Depression|Cancer|Rent|Tesla|Google|Apple|Amazon|Facebook|Windows|Linux|Chrome|Python|Java|Docker|Ubuntu|Spring|Summer|Winter|Autumn|Movie|Which|Where|When|Why|Salary|Stock|Bitcoin|Netflix|Disney)(?![a-z]))[A-Z][a-z]{1,11}(?: [A-Z][a-z]+)? (?:from [a-z]+ )?(?=is |was |has |had |got |gets |works? |lives? |went |goes |just |told |makes |earns |owes |used |takes |took |served |did |converted |checked |slept |cheated |came |turned |joined |studies |graduated |also |still |really )/g;
/** What a form about one person begins with. */
const FORM = /(?:姓名|名字|患者|病人|客户|员工|学生|学员|应聘者|求职者|嫌疑人|[甲乙]方|本人信息|个人信息|个人资料|基本信息|简历|name)\s{0,2}(?:[:：]|(?=[\u4e00-\u9fff]{2,3}[\s，,]))/i;
const WORDS = /^(?:小[时學学心说區区孩吃米组店明星宝狗猫鸟鸡事便腿吵伙姐票贩盘众程费视]|阿里|阿姨|高兴|方便|时候|任何|常常|万一|白天|于是|金融|江湖|夏天|康复|马上|黄金|石油|高血|白血|安全|方法|何时|文章|龙虾|钱包|毛病|史上|易得|严重|雷声|金毛|黄色|高中|高三|高二|高一|和平|成年|熊猫|夏季|江苏|江西|温州|苏州|杭州|常州|程序|余额|任务|许多|曾经|石头|钟点|余下|马桶|常年|高烧|方案|文科|施工|万物|万事)/;

/** A space between or beside Chinese characters parts two remarks. */
const GAP = /(?<=[\u4e00-\u9fff])\s|\s(?=[\u4e00-\u9fff])/g;

/** Terms of one kind, from the left. `pattern` must be global; the loop ends after a bounded number. */
export function* terms(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let n = 0; n < MOST; n++) {
    const found = pattern.exec(text);
    if (found === null) return;
    const next = pattern.lastIndex;
    yield found;
    // Who reads the term may want a part of it read again.
    pattern.lastIndex = Math.max(Math.min(next, pattern.lastIndex), found.index + 1);
  }
}

/** Reads the sentence around the term at `start..end` (half-open, UTF-16). Bounded work. */
export function read(text: string, start: number, end: number, known: Known | null = null): Reading {
  const wide = text.slice(Math.max(0, start - BEFORE), start).toLowerCase();
  const left = wide.slice(lastStop(wide, /[。！？!?\n;；…]|\.\s/g));
  const clause = left.slice(lastStop(left, /[，,：:、~～\]】]|(?<=[\u4e00-\u9fff])\s|\s(?=[\u4e00-\u9fff])/g));
  const after = text.slice(end, end + AFTER).toLowerCase();
  const right = /^[^。！!\n;；…]*?(?:[?？]|(?=[。！!\n;；…])|$)/.exec(after)?.[0] ?? '';
  const rest = /^(?:(?!(?<=[\u4e00-\u9fff]) |\s(?=[\u4e00-\u9fff]))[^，,、?？])*(?:[?？]|$)?/.exec(right)?.[0] ?? '';
  const own = person(clause, known);
  const near = own.who !== 'none';
  const said = near ? own : unnamed(text, start, left, known);
  // What is said in other clauses of other people counts only where the fact's own clause names nobody.
  const scope = near ? clause : left.slice(said.who === 'none' || said.gap > left.length ? lastStop(left, GAP) : lastStop(left.slice(0, left.length - said.gap), /[，,]/g));
  const plain = clause.replace(NOT_DENIED, '＊');
  return {
    who: PUBLIC.test(scope) ? 'public' : said.who,
    // A clause that names nobody goes on about the person before: only its own words stand between.
    gap: near || said.who === 'none' ? said.gap : clause.length,
    near, scope, left, clause, rest, right,
    denied: DENIED.test(plain),
    asked: ASKED.test(clause) || ASKED_AFTER.test(right) || (said.who === 'you' && /^了?吧/.test(right)) || (/[?？]$/.test(right) && ASKED_EN.test(left)),
    supposed: SUPPOSED.test(clause) || /^.{0,6}(?:似的|一样(?!的)|[吓气笑急累](?:出|犯|得))/.test(rest) || /如果|要是|假如|万一|(?<![a-z])if(?![a-z])/.test(left),
    doubted: DOUBTED.test(scope),
    general: /^ ?in (?:the|this|that) (?:show|movie|film|book|game|series|novel|season)/.test(rest) || GENERAL.test(scope.replace(/(?<=[我他她])(?:自己)?一个人/g, '')),
    joking: JOKING.test(right) || JOKING.test(clause),
  };
}

/** How much a sentence leaves of `confidence`: nothing when it states no fact about a private person; less where it is unsure or a jest. */
export function stated(reading: Reading, confidence: number): number {
  if (reading.who === 'public' || reading.denied || reading.asked || reading.supposed || reading.general) return 0;
  const less = (reading.doubted ? 0.2 : 0) + (reading.joking ? 0.15 : 0) + (reading.who === 'you' ? 0.2 : 0) + (reading.who === 'none' ? 0.2 : 0);
  return Math.round((confidence - less) * 100) / 100;
}

/** `self`, `other` … as a reason; never a value. */
export function whoReason({ who }: Reading): string {
  return `said-of:${who}`;
}

function person(left: string, known: Known | null): Pick<Reading, 'who' | 'gap'> {
  PEOPLE.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let found = PEOPLE.exec(left); found !== null; found = PEOPLE.exec(left)) last = found;
  if (last !== null) {
    const { self, you } = last.groups ?? {};
    return { who: self !== undefined ? 'self' : you !== undefined ? 'you' : 'other', gap: left.length - last.index - last[0].length };
  }
  const bare = left.replace(OPENING, '');
  const name = named(bare, known);
  return name === 0 ? { who: 'none', gap: Infinity } : { who: 'other', gap: bare.length - name };
}

/** Whom a clause that names nobody goes on about: somebody before in the sentence, or the one whose form it is. */
function unnamed(text: string, start: number, left: string, known: Known | null): Pick<Reading, 'who' | 'gap'> {
  const said = person(left, known);
  if (said.who !== 'none') return said;
  LATIN.lastIndex = 0;
  const wide = text.slice(Math.max(0, start - left.length), start);
  let last: RegExpExecArray | null = null;
  for (let found = LATIN.exec(wide); found !== null; found = LATIN.exec(wide)) last = found;
  if (last !== null) return { who: 'other', gap: wide.length - last.index - last[0].length };
  return FORM.test(text.slice(Math.max(0, start - FORM_BEFORE), start)) ? { who: 'other', gap: 0 } : said;
}

/** Length of the name that a clause begins with, or 0. */
function named(clause: string, known: Known | null): number {
  for (let size = Math.min(8, clause.length); known !== null && size > 1; size--) {
    const word = clause.slice(0, size);
    if (known.people.has(word) || known.screenNames.has(word)) return size;
  }
  return WORDS.test(clause) ? 0 : (NAMED.exec(clause)?.[0].length ?? 0);
}

function lastStop(text: string, stops: RegExp): number {
  let at = 0;
  for (const found of text.matchAll(stops)) at = found.index + found[0].length;
  return at;
}
