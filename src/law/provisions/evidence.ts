import { w } from '../_words.ts';
import { article } from './_article.ts';
import type { Act } from './_article.ts';

const ACT: Act = {
  name: w('Supreme People’s Court Provisions on Evidence in Civil Proceedings', '最高人民法院关于民事诉讼证据的若干规定'),
  from: '2020-05-01',
  to: null,
  verified: 'text',
  limits: w('Applies in court, by the date of the proceedings rather than of the conduct. The starting day is from memory.', '适用于诉讼程序，以诉讼时间而非行为时间为准。施行日期凭记忆。'),
};

export const EVIDENCE = [
  article(ACT, {
    id: 'cn.evid.14',
    art: w('art 14', '第十四条'),
    title: w('What electronic data are', '电子数据的范围'),
    gist: w('Electronic data include messages of instant messaging and communication groups, registration, identity and login records, documents and pictures.', '电子数据包括即时通信、通讯群组等网络应用服务的通信信息，用户注册、身份认证、登录日志等信息，以及文档、图片等电子文件。'),
    bearers: ['record'],
    limits: w('', ''),
  }),
  article(ACT, {
    id: 'cn.evid.15',
    art: w('art 15', '第十五条'),
    title: w('The original of electronic data', '电子数据的原件'),
    gist: w('The original is to be given; a copy identical with it made by its maker, or a print or display directly derived from it, counts as original.', '应提供原件；制作者制作的与原件一致的副本，或者直接来源于电子数据的打印件或其他可以显示、识别的输出介质，视为原件。'),
    bearers: ['record'],
    limits: w('Keep the raw file: a report of this tool is derived.', '应保留原始文件；本工具的报告属于衍生材料。'),
  }),
  article(ACT, {
    id: 'cn.evid.93',
    art: w('art 93', '第九十三条'),
    title: w('Authenticity of electronic data', '电子数据真实性的判断因素'),
    gist: w('Weighs environment, normal running, error checks, complete keeping, transmission and extraction, ordinary course, the right person, and other factors.', '综合考虑生成、存储、传输所依赖的系统环境是否完整可靠、是否正常运行、有无防错手段、是否完整保存传输提取、是否在正常往来中形成、主体是否适当等因素。'),
    bearers: ['record'],
    limits: w('Most of these are unknown from the file alone.', '仅凭文件，多数因素无从得知。'),
  }),
  article(ACT, {
    id: 'cn.evid.94',
    art: w('art 94', '第九十四条'),
    title: w('When authenticity may be taken as given', '可以确认真实性的情形'),
    gist: w('Among others: data adverse to the side that submits them, kept by a neutral platform, made in ordinary business, kept as archive, or notarised.', '包括对提交者不利、由中立第三方平台提供或确认、在正常业务活动中形成、以档案方式保管，以及经公证等情形。'),
    bearers: ['record'],
    limits: w('Contrary evidence may overturn it.', '有相反证据足以推翻的除外。'),
  }),
  article(ACT, {
    id: 'cn.evid.23',
    art: w('art 23', '第二十三条'),
    title: w('Original carrier', '原始载体'),
    gist: w('A court that collects electronic data asks for the original carrier; where it takes a copy, it notes source and making.', '法院调查收集电子数据的，应要求提供原始载体；提供复制件的，应说明来源和制作经过。'),
    bearers: ['record'],
    limits: w('Keep device and file as they are.', '请保留设备和文件原状。'),
  }),
  article(ACT, {
    id: 'cn.evid.90',
    art: w('art 90', '第九十条'),
    title: w('Evidence that does not stand alone', '不能单独作为认定根据的证据'),
    key: w('electronic data in doubt; copies that cannot be compared with the original', '「存有疑点的视听资料、电子数据」、「无法与原件、原物核对的复制件、复制品」'),
    gist: w('Electronic data in doubt, and copies that cannot be compared with an original, do not stand alone.', '存有疑点的电子数据、无法与原件核对的复制件，不能单独作为认定案件事实的根据。'),
    bearers: ['record'],
    limits: w('A screenshot without its chat is such a copy.', '没有原始聊天的截图即属此类。'),
  }),
  article(ACT, {
    id: 'cn.evid.95',
    art: w('art 95', '第九十五条'),
    title: w('Evidence withheld', '控制证据不提交'),
    gist: w('Who holds evidence and refuses it without good reason may see the other side’s claim about its content taken as true.', '一方控制证据无正当理由拒不提交，对方主张该证据内容不利于控制人的，法院可以认定该主张成立。'),
    bearers: ['record'],
    limits: w('A reason to ask for the fuller record early.', '宜尽早请求更完整的记录。'),
  }),
];
