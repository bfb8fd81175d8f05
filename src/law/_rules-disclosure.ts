import type { Rule } from '../model/law.ts';
import type { Severity } from '../model/severity.ts';
import type { Words } from '../model/words.ts';
import { w } from './_words.ts';

const PERSONAL = ['cn.civil.1034', 'cn.civil.1035', 'cn.pipl.4', 'cn.pipl.10', 'cn.csl.pi', 'cn.psapl.pi'] as const;
const PRIVATE = ['cn.civil.1032', 'cn.civil.1033', ...PERSONAL, 'cn.interp.2017-10'] as const;

const COMMON = w(
  'Says that a text looks like such a datum, not whose it is for certain, nor whether consent or another ground was there. In a family or personal group the Personal Information Protection Law does not apply; the Civil Code does.',
  '仅表明文本形似该类信息，不能确定归属，也看不出是否有同意或者其他事由。家庭、个人事务的群组不适用个人信息保护法，仍适用民法典。',
);
const REBUTTAL = w(
  'Consent of the person concerned, the person’s own earlier disclosure to the same or a wider audience, a lawful public source, public interest, or a number that is something else.',
  '权利人的同意、本人此前向相同或者更广范围的公开、合法公开来源、公共利益，或者该数字实为其他用途。',
);

function disclosure(entity: string, severity: Severity, basis: readonly string[], name: Words, looks: Words, limit: Words): Rule {
  return {
    id: `disclosure.${entity}`,
    title: w(`${name.en} disclosed in a message`, `消息中公开${name.zh}`),
    severity,
    basis,
    looksAt: looks,
    limits: w(`${limit.en} ${COMMON.en}`, limit.zh + COMMON.zh),
    rebuttal: REBUTTAL,
  };
}

export const DISCLOSURE_RULES: readonly Rule[] = [
  disclosure('phone', 'high', PRIVATE, w('Mobile number', '手机号码'),
    w('Looks for numbers built like mobile numbers in use, and for whose they seem to be.', '检查符合现行号段的手机号码及其可能的归属。'),
    w('Order and tracking numbers may be built alike; whether a bare number is personal information is disputed.', '订单号、运单号可能形式相同；单独的号码是否属于个人信息存在争议。')),
  disclosure('landline', 'medium', PERSONAL, w('Landline number', '固定电话号码'),
    w('Looks for an area code with a subscriber number.', '检查区号加本地号码的组合。'),
    w('Often the public number of a shop or office.', '常为商户、单位的公开电话。')),
  disclosure('resident-id', 'high', PRIVATE, w('Resident identity number', '居民身份证号码'),
    w('Looks for eighteen places with region, date and check digit; a wrong check digit lowers the finding to a suspicion.', '检查十八位号码的地区码、日期和校验码；校验码不符的仅作怀疑。'),
    w('A number that passes its check digit may still be invented.', '通过校验的号码仍可能是虚构的。')),
  disclosure('bank-card', 'high', [...PRIVATE, 'cn.pipl.28'], w('Bank card number', '银行卡号'),
    w('Looks for card numbers with a known prefix and a right check digit.', '检查具有已知发卡前缀且校验位正确的卡号。'),
    w('A merchant’s account for payments is often meant to be shared.', '商户收款账号往往本就用于公开。')),
  disclosure('passport', 'high', PRIVATE, w('Passport number', '护照号码'),
    w('Looks for passport numbers near a word that names the document.', '检查在证件名称附近出现的护照号码。'),
    w('The pattern has no check digit, so the word nearby decides.', '该号码没有校验位，主要依据邻近词语。')),
  disclosure('permit', 'high', PRIVATE, w('Travel or residence permit number', '通行证、居留证件号码'),
    w('Looks for permit numbers of Hong Kong, Macao, Taiwan and foreign residents near a word that names them.', '检查在证件名称附近出现的港澳台通行证、居留证件号码。'),
    w('The patterns are short; the word nearby decides.', '号码较短，主要依据邻近词语。')),
  disclosure('plate', 'medium', PERSONAL, w('Number plate', '车牌号码'),
    w('Looks for mainland number plates.', '检查中国大陆机动车号牌。'),
    w('A plate is seen in public; it tells of a person only together with other data.', '车牌本身公开可见，须与其他信息结合才能识别个人。')),
  disclosure('email', 'medium', PERSONAL, w('E-mail address', '电子邮箱'),
    w('Looks for e-mail addresses.', '检查电子邮箱地址。'),
    w('Service and office addresses name no person.', '客服、单位邮箱不指向个人。')),
  disclosure('wechat-id', 'medium', PERSONAL, w('WeChat id', '微信号'),
    w('Looks for account ids after a word that announces one.', '检查提示词之后的微信号。'),
    w('Ids are often posted to be added.', '微信号常为便于添加而公开。')),
  disclosure('qq', 'medium', PERSONAL, w('QQ number', 'QQ号'),
    w('Looks for numbers after a word that announces a QQ account.', '检查提示词之后的QQ号。'),
    w('Group numbers look the same.', '群号形式相同。')),
  disclosure('address', 'high', PRIVATE, w('Postal or home address', '住址'),
    w('Looks for addresses down to building or room.', '检查精确到楼栋或者房号的地址。'),
    w('Shops, offices and meeting points have addresses too; in a residents’ group a room number may be common knowledge.', '商铺、单位、集合地点也有地址；在业主群中房号可能为群内所知。')),
  disclosure('ip', 'medium', PERSONAL, w('IP address', 'IP地址'),
    w('Looks for public IPv4 and IPv6 addresses.', '检查公网IPv4、IPv6地址。'),
    w('Servers have addresses; one that belongs to a person needs the access provider’s data.', '服务器也有IP地址；对应到个人须有接入服务商的数据。')),
];
