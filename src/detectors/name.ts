import type { Detector, Known, Placed } from '../model/detector.ts';
import { addressedAfter, askedName, likelyBefore, sureCues } from './_name-cues.ts';
import { englishNames } from './_name-english.ts';
import { folded } from '../text/han-fold.ts';
import { isPublic } from './_name-public.ts';
import { apart, scoredNames, type Tagged } from './_name-tagger.ts';

/** Scores below this are not looked at even with a cue. */
const LOOKED_AT = -5;
/** What a cue adds to a score (natural logarithm of odds). */
const SURE = 6;
const ADDRESSED = 1.5;
const LIKELY = 0.8;

interface Named extends Tagged { readonly reasons: readonly string[]; readonly sure: boolean }

function chinese(text: string, previous: string, known: Known | null): Placed[] {
  const cues = sureCues(text);
  const answer = askedName(previous) && text.length <= 16;
  const scored = scoredNames(text, cues.length > 0 || answer || (known !== null && known.people.size > 0) ? LOOKED_AT : -ADDRESSED - LIKELY);
  if (known !== null && known.people.size > 0) scored.push(...listed(text, known.people));
  if (scored.length === 0) return [];
  const announced = new Map(cues.map(({ at, word }) => [at, word]));
  const named = scored.map((one): Named => {
    const name = text.slice(one.start, one.end);
    const reasons = [one.kind === 'full' ? 'tagger' : one.kind];
    let { score } = one;
    let sure = false;
    const add = (points: number, reason: string, certain: boolean): void => {
      score += points;
      reasons.push(reason);
      sure ||= certain;
    };
    const cue = announced.get(one.start);
    if (cue !== undefined) add(SURE, `cue:${cue}`, true);
    else if (answer && text.slice(one.end).length <= 4) add(SURE - 2, 'cue-previous', true);
    const title = addressedAfter(text, one.end);
    if (title !== null && one.kind === 'full') add(ADDRESSED, `title:${title}`, one.score > -2 && one.end - one.start > 1);
    const likely = likelyBefore(text, one.start);
    if (likely !== null && one.kind === 'full') add(LIKELY, `cue:${likely}`, false);
    if (known !== null && known.people.has(name)) add(SURE, 'roster', true);
    return { ...one, score, sure, reasons };
  });
  return apart(named).flatMap((one) => placed(one, text, known) ?? []);
}

/** The people that the chat knows, wherever they stand; the tagger may not take them for names. */
function listed(text: string, people: ReadonlySet<string>): Tagged[] {
  const found: Tagged[] = [];
  for (let start = 0; start + 1 < text.length; start++) {
    const code = text.charCodeAt(start);
    if (code < 0x4e00 || code > 0x9fff) continue;
    for (let end = start + 2; end <= Math.min(start + 4, text.length); end++) {
      if (people.has(text.slice(start, end))) found.push({ start, end, kind: 'full', score: end - start - 2 });
    }
  }
  return found;
}

function placed({ start, end, kind, score, sure, reasons }: Named, text: string, known: Known | null): Placed | null {
  const name = text.slice(start, end);
  if (end + 2 <= text.length && isPublic(folded(text.slice(start, end + 2)))) return null; // 丁香医生
  // 谢谢林医生: thanks, not a family name.
  if (/^(?:谢谢|謝謝)/.test(name)) return null;
  if (!sure) {
    if (known !== null && known.screenNames.has(name)) return null;
    if (kind === 'given' || kind === 'familiar' || (kind === 'foreign' && end - start < 3) || (score > 2 ? isPublic : partlyPublic)(folded(name)) || PLACE_TAIL.test(text.slice(end - 1, end + 2)) || PLACE_TAIL.test(text.slice(end - 3, end))) return null;
  }
  const confidence = sure ? (score > 2 ? 0.95 : score > 0 ? 0.85 : 0.7) : kind === 'foreign' ? 0.5 + 0.05 * (score - 2.6) : 0.5 + 0.09 * score;
  return score < -1.5 || confidence < 0.5 ? null : { value: name, start, end, confidence: Math.min(0.95, sure ? confidence : Math.min(confidence, 0.9)), reasons };
}

/** What makes the name, its last character or what follows it, that of a place or a firm. */
const PLACE_TAIL = /^(?:[区县镇乡村路街巷弄苑栋幢寺庙]|.(?:[区县镇乡村路街巷弄苑栋幢寺庙]|家园|花园|小区|公寓|大厦|广场|公园|大道|大学|中学|小学|医院|酒店|饭店|公司|集团|牌|号楼|纪念|故居|奖|杯))/;

/** A public name, also with a character too many. */
const partlyPublic = (name: string): boolean => isPublic(name) || (name.length > 2 && (isPublic(name.slice(0, 2)) || isPublic(name.slice(1)) || (name.length > 3 && isPublic(name.slice(0, 3)))));

const ENGLISH = /[A-Z][a-z]+ [A-Z]|[Nn]ame(?: is|['’]s) |[Cc]all me |[Kk]nown as /;

function find(text: string, previous: string, known: Known | null): readonly Placed[] {
  const found = chinese(text, previous, known);
  return ENGLISH.test(text) ? [...found, ...englishNames(text, known)] : found;
}

export default {
  id: 'name',
  jurisdiction: 'any',
  modest: true,
  // What announces a name or asks for one: then a name alone is worth looking for.
  words: [
    ...'姓名 真名 本名 原名 实名 全名 大名 名字 收件人 收货人 收貨人 收件者 寄件人 发件人 联系人 聯絡人 联络人 聯繫人 收款人 户名 戶名 开户人 持卡人 申请人 报名人 乘客 乘车人 乘机人 入住人 预订人 就诊人 患者 投保人 受益人 租客 签收 领取 名叫 我叫 他叫 她叫 人叫 儿子叫 女儿叫 孩子叫 宝宝叫 老公叫 老婆叫 对象叫 其实叫 其實叫 实际叫 就是 我是 先生 女士 小姐 贵姓 貴姓 怎么称呼 怎麼稱呼 如何称呼 叫什么 叫什麼 叫咩名 哪位 你是谁'.split(' '),
    'name is', "name's", 'name’s', 'your name', 'call me', 'known as', 'ask for', 'this is ', 'is actually', 'is really',
  ],
  prefilter: '[\\u4e00-\\u9fff]{2}|[A-Z][a-z]+ [A-Z]|[Nn]ame(?: is|[\'’]s) |[Cc]all me |[Kk]nown as ',
  rank: 15,
  find,
  examples: {
    hit: [
      '我真名叫[[赵梓涵]]', '他本名[[欧阳雨桐]]', '群主其实叫[[薛晓东]]', '[[田文静]]先生您好', '收件人[[贾晨阳]]', '姓名：[[尹思远]]', '她真实姓名是[[江磊]]',
      '大喵就是[[姚志华]]啊', '联系人[[魏雪平]]老师', '我叫[[廖涛]]，叫我小名就行', '昨天[[陈晓燕]]跟我说她要辞职了', '问下[[刘建国]]到了没有',
      'my real name is [[Priya Okafor]]', 'his name is [[Kevin Tanaka]] btw', 'this is [[Emily Murphy]] from sales', 'ask for [[Olga Schmidt]] at the desk', 'NeoCat is actually [[Diego Brown]]',
    ],
    miss: [
      '周杰伦新歌好听', '梅西进球了', '鲁迅说过这话', '李白的诗', '南京路人太多', '今天好高兴，方便的时候再来', '王者荣耀开黑吗', '任何时候都可以', '马上到周末了',
      'Taylor Swift tour', 'Steve Jobs keynote', 'New York is cold', '李宁的鞋子打折', '王老吉多少钱一箱', '黄山的云海真美', '张开双臂拥抱未来', '程序又崩了', '谢谢林医生',
    ],
  },
} satisfies Detector;
