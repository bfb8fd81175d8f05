import type { Pack } from '../../model/law.ts';
import { w } from '../_words.ts';

export const CN: Pack = {
  id: 'cn',
  title: w('People’s Republic of China', '中华人民共和国'),
  retention: { sign: 'floor', object: 'network_log', period: 6, unit: 'calendar_month', provision: 'cn.group.13' },
  further: [
    { sign: 'floor', object: 'network_log', period: 6, unit: 'calendar_month', provision: 'cn.csl.log' },
    { sign: 'floor', object: 'content', period: 6, unit: 'calendar_month', provision: 'cn.pubacct.2017.16' },
    { sign: 'floor', object: 'content', period: 60, unit: 'day', provision: 'cn.iis.14' },
    { sign: 'floor', object: 'processing_record', period: 3, unit: 'year', provision: 'cn.netdata.12' },
    { sign: 'ceiling', object: 'content', period: null, unit: 'day', provision: 'cn.pipl.19' },
  ],
  provisions: [
    'cn.group.13', 'cn.csl.log', 'cn.pubacct.2017.16', 'cn.iis.14', 'cn.netdata.12', 'cn.pipl.19', 'cn.pipl.47', 'cn.civil.200-203',
  ],
  checks: ['retention', 'verification', 'disclosure', 'conduct', 'management', 'reach', 'personal-information', 'public-account'],
  clocks: [],
  disclaimers: [
    { says: w('The six months are a floor for network logs (网络日志) and bind the service provider; a chat export holds none.', '六个月是网络日志的最低留存期限，仅约束服务提供者；聊天导出文件不含网络日志。'), verified: 'excerpt' },
    { says: w('Months are counted as in Civil Code arts 200–203, by analogy.', '月份计算类推适用民法典第二百条至第二百零三条。'), verified: 'design' },
    { says: w('A leak asks for remedies at once; no text sets hours (PIPL art 57).', '发生泄露应立即补救；没有条文规定小时数（个人信息保护法第五十七条）。'), verified: 'text' },
  ],
};
