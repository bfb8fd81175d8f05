import type { Detector, Known, Placed } from '../model/detector.ts';
import type { Reading } from './_fact.ts';
import { answerOr, bareAnswer, findFacts, type Weight } from './_fact-find.ts';

const CARD = '(?:手持)?(?:二代)?(?:身份证|身份證|身分證|驾驶证|驾照|护照|護照|户口[本簿]|居住证|港澳通行证|银行卡|社保卡|学生证|工作证|结婚证|离婚证|房产证|行驶证|军官证|残疾证|出生证明?)';
const SIDE = '(?:正反两?面|正面|反面|背面|人像面|国徽面|首页|资料页|两面|内页)';
const KINDS = '(?:照片|相片|照|图片|图|扫描件|掃描|复印件|影印本|影本|截图|原件照|电子版|电子照)';
const image = `${CARD}(?:的)?(?:${SIDE}(?:的)?${KINDS}?|${KINDS})|手持身份证(?:自拍)?|手持证件照`;
const BODY = '(?:人脸|人臉|面部|正脸|脸部|素颜)(?:照片?|信息|数据|视频|扫描|特征|图片?)|刷脸视频|人脸识别视频|指纹(?:膜|照片?|图|信息|数据|样本|模)?|掌纹|虹膜(?:数据|信息|照片)?|声纹(?:数据)?|DNA(?:报告|样本|检测报告|数据)?|基因(?:检测)?报告|笔迹(?:样本|照片)?|手写签名(?:照片|扫描件)?|亲笔签名(?:照片|扫描件)?|证件照|一寸照|两寸照|寸照|正脸照';
const EN = "(?<![a-z])(?:(?:passport|id(?: card)?|driver'?s licen[cs]e|licen[cs]e|national id|ssn card|student id) (?:scan|photo|pic(?:ture)?|copy|selfie|page|front and back)|(?:scan|photo|pic(?:ture)?|copy|selfie) (?:of|with) (?:my|his|her|their|your) (?:passport|id(?: card)?|driver'?s licen[cs]e|licen[cs]e|national id|face)|face scan|face id data|fingerprints?(?: scan)?|iris scan|retina scan|handwriting sample|dna (?:report|test|results?)|voice ?print|mugshot)(?![a-z])";
const fact = new RegExp(`(?<card>${image})|(?<body>${BODY})|(?<en>${EN})|(?<=(?:这|這|呢|這)張?张?(?:是|係)(?:我|他|她|佢)(?:的|嘅|[一-龥]{1,3}的)?)(?<shown>${CARD})相?(?=$|[，,。！!])|(?<=(?:\\[(?:图片|照片|image|photo|img)\\]|<(?:图片|image)>|【图片】)[ ，,]{0,2}(?:这是)?(?:我|他|她|[一-龥]{0,4})的?)(?<plain>${CARD})(?![0-9号號码碼丢办过到带])`, 'gi');
const answer = new RegExp(`${image}|${BODY}`, 'iy');
const POSTED = /如图|见图|上图|下图|图[1-9一二]|\[(?:图片|照片|image|photo|img|文件)\]|<(?:图片|image)>|【图片】|发(?:客服|中介|平台|你|给|到|了|群|这|过)|附上|附件|在这|这是|這是|这个是|拿去|给你|给了|传了|上传(?:了|到|给)|拍(?:了|好|的|给)|流出|泄露|曝光|晒|挂(?:网|群|出)|存着|截(?:了|到)|保存|录了|录(?:进|入|给)|在我(?:这|手|电脑|手机|们)|采集|收集|拿去|骗走|拿走|扣[了下押]|复印了|盗|有(?:我|他|她)|這是|呢張|喺度|發(?:俾|給|咗|你)|采集了|收好|收一下|查收|here(?:'s| is| are)|attached|sent|sending|see (?:photo|pic|image)|leaked|posted|uploaded|this is|got (?:his|her)/;
const OWNED = /(?:我|他|她|它|ta|佢|本人|[一-龥]{1,4}|my|his|her|their|'s)(?:自己|家|老公|老婆|妈|爸|儿子|女儿|孩子|本人|们)?(?:的)?$/;
const REQUEST = /需要|请(?!查收|收)|提供|准备|带(?:上|好|着|齐)|提交|要(?:交|带|准备|上传|拍|求|有|用)|必须|记得|麻烦|怎么|如何|哪里|在哪|能不能|可以|多少钱|打印店|照相馆|丢|办|换|补|拍(?:个|张|一)|洗|解锁|开锁|录(?:入|不|一下)|识别|支付|打卡|门禁|锁|机|没|不要|别|千万|谨慎|小心|骗|诈|材料|资料清单|报名|流程|应|scanner|sensor|unlock|need|bring|please|require|don't|how/;

/** Pictures of documents and faces, fingerprints and the like, by the words that name them (PIPL art. 28: biometrics). */
export default {
  id: 'biometric',
  jurisdiction: 'any',
  words: ['身份证', '身份證', '身分證', '驾驶证', '驾照', '护照', '護照', '户口本', '户口簿', '居住证', '通行证', '社保卡', '学生证', '工作证', '结婚证', '离婚证', '房产证', '行驶证', '残疾证', '出生证', '银行卡正', '银行卡照', '银行卡反', '人脸', '人臉', '面部', '正脸', '脸部', '素颜照', '刷脸', '指纹', '掌纹', '虹膜', '声纹', 'dna', '基因', '笔迹', '签名照', '签名扫', '手写签名', '亲笔签名', '证件照', '寸照', '手持', 'passport', 'id card', 'my id', 'his id', 'her id', 'license', 'licence', 'national id', 'face', 'fingerprint', 'iris scan', 'retina', 'handwriting', 'voice print', 'voiceprint', 'mugshot', 'selfie'],
  rank: 9,
  find: (text: string, previous: string, known: Known | null): readonly Placed[] =>
    answerOr(text.length > 32 ? null : POSTED.test(text) || /身份证.{0,6}(?:发|照)|证件.{0,6}发|send.{0,12}(?:passport|id)/i.test(previous.slice(-60)) ? bareAnswer(text, previous, /身份证|证件|护照|照片|passport|id/, answer, 0.75) : null, () => findFacts(text, known, fact, weigh)),
  examples: {
    hit: ['[[身份证正反面照片]]如图', '[图片] 她的[[身份证]]', '这是我的[[护照首页]]', '把他[[人脸照片]]发给我了', '我录了她的[[指纹]]', "here's my [[passport scan]]", '我[[身份证复印件]]发你了', '小王的[[手持身份证照片]]流出来了', 'he sent me a [[photo of his id card]]'],
    miss: ['办卡需要身份证复印件', '请提供身份证正反面照片', '指纹解锁坏了', '人脸识别打卡', '证件照去哪拍', '身份证丢了怎么办', '手机指纹不灵', '驾照考了三次', '护照办好了', '别把身份证照片发给陌生人', '带上户口本复印件', 'face id is broken', 'fingerprint sensor not working', '身份证号是多少', '基因突变'],
  },
} satisfies Detector;

function weigh(reading: Reading, found: RegExpExecArray): Weight | null {
  const { clause, left, rest, right, who, gap } = reading;
  const { card, plain, en, shown } = found.groups ?? {};
  if (shown !== undefined) return { confidence: 0.75, reason: 'caption' };
  if (/[吗?？]/.test(rest)) return null;
  if (plain !== undefined) return { confidence: who === 'none' ? 0.95 : 0.82, reason: 'caption' };
  const asks = REQUEST.test(clause) || (REQUEST.test(rest) && !POSTED.test(rest));
  if (asks) return null;
  const posted = POSTED.test(left) || POSTED.test(right);
  if (/^(?:证件照|一寸照|两寸照|寸照)$/.test(found[0]) && who !== 'other') return null;
  const own = OWNED.test(clause) && who !== 'none' && gap <= 4;
  if (!posted) return own && card !== undefined && who === 'other' ? { confidence: 0.6, reason: 'image' } : null;
  if (own) return { confidence: who === 'you' ? 0.8 : 0.86, reason: 'posted' };
  if (card !== undefined && /如图|见图|\[图片\]|附上|发(?:客服|你|给|到)|查收/.test(rest + left)) return { confidence: who === 'none' ? 0.9 : 0.82, reason: 'posted' };
  return en !== undefined && /(?:my|his|her) /.test(left + found[0]) ? { confidence: 0.84, reason: 'posted' } : null;
}
