import type { Candidate } from '../model/detector.ts';
import { before, type Cue } from './_context.ts';

/** Words that name what a number is, when that is not a private datum: orders, parcels, codes, amounts. */
const NUMBERED = [
  '单', '编', '序', '货', '批', '票', '条', '工', '学', '考', '案', '文', '料', '税', '串', '卷', '期', '桌', '排队', '流水', '会员', '设备', '档案',
  '合同', '产品', '商品', '注册', '申请', '受理', '交易', '支付', '退款', '发票', '凭证', '授权', '航班', '房间', '会议', '群', '频道', '专利', '任务', '项目',
  '型', '件', '图', '样本', '报告', '訂單', '單', '編', '貨', '發票', '憑證', '會員', '設備', '醫保', '医保', '公积金', '公積金', '诊疗', '校园卡', '车架', '发动机', '引擎', '住院', '门诊', '就诊', '病历', '病案', '挂号', '准考证', '学籍', '登记', '备案', '批准文', '标准', '报关', '提单', '柜',
].join('|');
const ALONE = [
  '订单', '工单', '运单', '快递', '快递单', '物流', '包裹', '顺丰', '圆通', '中通', '申通', '韵达', '流水', '批次', '车次', '航班', '条形码', '条码', '编码', '密文',
  '哈希', '验证码', '校验码', '取件码', '提货码', '取货码', '驗證碼', '取貨碼', '訂單', '快遞', '順豐', '密碼', '提取码', '批號', '极兔', '德邦', '時間戳', '激活碼', '序號', '序号', '取票码', '取餐码', '兑换码', '激活码', '邀请码', '邀请', '礼品码', '优惠码', '优惠券', '券码', '口令', '密码', '串码', '机身码',
  '会员卡', '會員卡', '积分卡', '礼品卡', '禮品卡', '购物卡', '充值卡', '储值卡', '点卡', '加油卡', '油卡', '宽带账号', '用户号', '户号', '八達通', '八达通', '悠遊卡', '提货卡', '公交卡', '水卡', '电卡', '流量卡', '准考证', '腾讯会议', '会议室', '直播间', '版本', '固件', '时间戳', '日志', '得分', '积分', '分数', '余额', '金额', '价格', '总价', '合计',
  '共计', '数量', '库存', '播放量', '粉丝', '阅读量', '浏览量', '股票', '代码', '基金', '信用代码', '识别号', '许可证', '序列', '加群', '群聊', '商品', '型号', '零件',
  '耗时', '大小', '长度', '温度', '分辨率', '销量', '票房', '参数', '错误码', '状态码', '邮编', '邮政编码', '区号', '机型', '条目', '第',
].join('|');
const LATIN = [
  'order', 'trace', 'tracking', 'track', 'uid', 'uuid', 'guid', 'sn', 's/n', 'pn', 'p/n', 'ts', 'tid', 'pid', 'seq', 'serial', 'sku', 'asin', 'ref',
  'reference', 'build', 'version', 'ver', 'firmware', 'otp', 'code', 'isbn', 'issn', 'imei', 'meid', 'iccid', 'invoice', 'ticket', 'txn', 'tx',
  'transaction', 'batch', 'lot', 'log', 'log at', 'dump', 'hash', 'sha', 'md5', 'commit', 'timestamp', 'epoch', 'case', 'model', 'part', 'item',
  'id', 'key', 'token', 'session', 'req', 'request', 'receipt', 'coupon', 'voucher', 'score', 'points', 'total', 'amount', 'vin', 'udid', 'imsi', 'idfa', 'pnr', 'booking', 'confirmation', 'flight', 'po', 'rma', 'gtin', 'doi', 'cve', 'bv', 'av', 'issue',
  'pr', 'bug', 'task', 'job', 'error', 'errno', 'port', 'offset', 'bytes', 'size', 'meeting', 'room', 'parcel', 'shipment', 'barcode', 'upc', 'ean',
].join('|');
const LINK = '[\\s:：#＃=“"\'（(\\-—.,是为係]{0,4}$';
const chinese = new RegExp(`(?:(?:${NUMBERED})(?:编号|号码|号|码|id)|(?:${ALONE})(?:编号|号码|号|码|id)?)${LINK}`);
const latin = new RegExp(`(?:^|[^a-z])(?:${LATIN})(?:[ _-]?(?:id|no|num|number|code))?${LINK}`);

/** Last characters of labels: most of what stands before a number ends otherwise, and the whole list is dear. */
const ENDS = new Set([...ALONE.split('|').map((word) => word.slice(-1)), '号', '码', 'd', ...LATIN.split('|').map((word) => word.slice(-1)), 'm', 'r', 'o', 'e']);
/** Longest Chinese label with what leads on from it. */
const CHINESE_REACH = 12;
const LINKING = /[\s:：#＃=“"'（(\-—.,是为係]/;

function mayEnd(left: string): boolean {
  for (let at = left.length - 1; at >= 0 && at >= left.length - 5; at--) {
    if (ENDS.has(left.charAt(at))) return true;
    if (!LINKING.test(left.charAt(at))) return false;
  }
  return false;
}

/** The label right before, in lower case, the candidate that makes it something else, or null. */
export function otherLabel(candidate: Candidate): string | null {
  const left = before(candidate, 24).toLowerCase();
  if (!mayEnd(left)) return null;
  return (chinese.exec(left.slice(-CHINESE_REACH)) ?? (/[a-z]/.test(left) ? latin.exec(left) : null))?.[0].trim() ?? null;
}

/** Such a label, unless the cue stands so close before that the label is part of it: `护照编号`. */
export function otherwiseNamed(candidate: Candidate, cue: Cue): boolean {
  return !(cue.where === 'before' && cue.distance <= 4) && otherLabel(candidate) !== null;
}
