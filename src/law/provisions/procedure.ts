import { w } from '../_words.ts';
import { article } from './_article.ts';
import type { Act } from './_article.ts';

const IN_COURT = w('Applies in court, by the date of the proceedings; the starting day is from memory.', '适用于诉讼程序，以诉讼时间为准；施行日期凭记忆。');

const CPL: Act = { name: w('Interpretation of the Civil Procedure Law', '民事诉讼法司法解释'), from: '2015-02-04', to: null, verified: 'text', limits: IN_COURT };
const ONLINE: Act = { name: w('Online Litigation Rules of the People’s Courts', '人民法院在线诉讼规则'), from: '2021-08-01', to: null, verified: 'text', limits: IN_COURT };

/** Who has to show what, how far, and with which evidence. */
export const PROCEDURE = [
  article(CPL, {
    id: 'cn.cpl-interp.90',
    art: w('arts 90, 91', '第九十条、第九十一条'),
    title: w('Who has to show what', '举证责任'),
    gist: w('Each side shows the facts that its claim or defence rests on; what stays unshown counts against the side that has to show it.', '当事人对其主张或者反驳所依据的事实负举证责任；未能举证的，由负有举证责任的一方承担不利后果。'),
    bearers: ['record'],
    limits: w('Personal information handlers: see cn.pipl.69.', '个人信息处理者见 cn.pipl.69。'),
  }),
  article(CPL, {
    id: 'cn.cpl-interp.106',
    art: w('art 106', '第一百零六条'),
    title: w('Evidence that is left out', '非法证据排除'),
    key: w('seriously infringing others’ lawful rights', '「严重侵害他人合法权益」'),
    gist: w('Evidence got by seriously infringing rights, breaking a ban or gravely against good morals is not used.', '以严重侵害他人合法权益、违反禁止性规定或者严重违背公序良俗的方法取得的证据，不得作为认定事实的根据。'),
    bearers: ['record'],
    limits: w('How an export was obtained is told by its holder, not by the file.', '导出文件如何取得须由持有人说明，文件本身无法反映。'),
  }),
  article(CPL, {
    id: 'cn.cpl-interp.108',
    art: w('art 108', '第一百零八条'),
    title: w('Standard: high probability', '高度可能性标准'),
    key: w('high probability', '「高度可能性」'),
    gist: w('A fact is found where it is highly probable; where it stays open, it is not found.', '待证事实的存在具有高度可能性的，应认定存在；真伪不明的，认定不存在。'),
    bearers: ['record'],
    limits: w('For a court; this tool’s confidence is no such probability.', '由法院判断；本工具的置信度并非该可能性。'),
  }),
  article(CPL, {
    id: 'cn.cpl-interp.116',
    art: w('art 116', '第一百一十六条'),
    title: w('Chat records are electronic data', '聊天记录属于电子数据'),
    key: w('e-mail, electronic data exchange, online chat records …', '「电子邮件、电子数据交换、网上聊天记录」'),
    gist: w('Electronic data include online chat records formed or kept on electronic media.', '电子数据包括形成或者存储在电子介质中的网上聊天记录等信息。'),
    bearers: ['record'],
    limits: w('', ''),
  }),
  article(ONLINE, {
    id: 'cn.online-litigation.16',
    art: w('arts 16–18', '第十六条至第十八条'),
    title: w('Data on a blockchain', '区块链存证'),
    gist: w('After a technical check a court may find data unchanged since they went on the chain; whether they were true before is looked at apart.', '经技术核验一致的，可以认定上链后未经篡改；上链前数据的真实性另行审查。'),
    bearers: ['record'],
    limits: w('A hash made by this tool is neither blockchain nor notary: it tells that a file is unchanged since it was hashed.', '本工具计算的哈希既非区块链存证也非公证，仅说明文件自计算时起未变。'),
  }),
];
