import type { Words } from '../model/words.ts';

const label = (en: string, zh: string): Words => ({ en, zh });

/** What each entity is called at the head of a finding's reason. */
const LABELS: ReadonlyMap<string, Words> = new Map([
  ['phone', label('A mobile number', '手机号')],
  ['landline', label('A landline number', '固定电话号码')],
  ['email', label('An e-mail address', '电子邮箱')],
  ['wechat-id', label('A WeChat id', '微信号')],
  ['qq', label('A QQ number', 'QQ号')],
  ['social-account', label('An account on a social platform', '社交平台账号')],
  ['resident-id', label('A resident identity number', '身份证号')],
  ['passport', label('A passport number', '护照号')],
  ['permit', label('A travel or residence permit number', '通行证或居住证号')],
  ['driver-licence', label('A driving licence number', '驾驶证号或档案编号')],
  ['vehicle', label('A vehicle or engine number', '车架号或发动机号')],
  ['plate', label('A licence plate', '车牌号')],
  ['ssn', label('A United States social security number', '美国社会安全号码')],
  ['social-insurance', label('A social insurance or housing fund number', '社保号或公积金账号')],
  ['medical-record', label('A medical record number', '病历号或住院号')],
  ['staff-number', label('A staff or student number', '工号或学号')],
  ['tax-number', label('A taxpayer number', '纳税人识别号')],
  ['credit-code', label('A unified social credit code', '统一社会信用代码')],
  ['bank-card', label('A bank card number', '银行卡号')],
  ['payment-account', label('A payment account', '支付账户')],
  ['iban', label('An international bank account number', '国际银行账号')],
  ['wallet', label('A wallet address', '数字钱包地址')],
  ['credential', label('A password or access code', '密码或验证码')],
  ['courier', label('A parcel number', '快递单号')],
  ['ip', label('An IP address', 'IP地址')],
  ['imei', label('A handset number (IMEI)', '手机串号')],
  ['mac', label('A network adapter address (MAC)', '网卡地址')],
  ['device-id', label('A device number', '设备编号')],
  ['location', label('A location', '位置信息')],
  ['name', label('A personal name', '姓名')],
  ['address', label('An address', '住址')],
  ['birth-date', label('A birth date or age', '出生日期或年龄')],
  ['employer', label('An employer or post', '工作单位或职务')],
  ['school', label('A school or class', '学校或班级')],
  ['health', label('A statement about health', '健康信息')],
  ['finance', label('A statement about money matters', '财务信息')],
  ['whereabouts', label('A statement about whereabouts', '行踪信息')],
  ['lodging', label('A statement about lodging', '住宿信息')],
  ['intimate', label('An intimate matter', '私密信息')],
  ['religion', label('A statement about religious belief', '宗教信仰信息')],
  ['criminal-record', label('A statement about a criminal or police record', '前科或处罚信息')],
  ['family', label('A family relation', '家庭关系')],
  ['minor', label('A statement about a minor', '未成年人信息')],
  ['biometric', label('A face, fingerprint or picture of an identity document', '人脸、指纹等生物识别信息或证件照片')],
  ['chat-record', label('A record of another chat', '聊天记录')],
  ['communication', label('What was said in a chat', '通信内容')],
]);

export function labelOf(entity: string): Words {
  return LABELS.get(entity) ?? label(`A private datum (${entity})`, `个人信息（${entity}）`);
}

/** The same without an article, for lists. */
export function entityName(entity: string): Words {
  const { en, zh } = labelOf(entity);
  const bare = en.replace(/^(?:An?|The) /, '');
  return label(/^[A-Z]\w*[A-Z]|^United/.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1), zh);
}
