import type { Provision } from '../../model/law.ts';
import { w } from '../_words.ts';
import { article, cite } from './_article.ts';
import type { Act, Article } from './_article.ts';

const EXCERPT = w('Wording read in excerpts in public repositories and pages; have a local lawyer check it.', '条文系据公开资料摘录核对，使用前请当地律师核对。');
const MEMORY = w('From memory: have a local lawyer check it.', '凭记忆，使用前请当地律师核对。');

const GDPR: Act = { name: w('GDPR', '欧盟《通用数据保护条例》'), from: '2018-05-25', to: null, verified: 'excerpt', limits: w(`${EXCERPT.en} The starting day is from memory.`, `${EXCERPT.zh}施行日期凭记忆。`) };
const SEC: Act = { name: w('SEC Rule 17a-4 (17 CFR 240.17a-4)', '美国证监会规则17a-4（17 CFR 240.17a-4）'), from: '1997-05-12', to: null, verified: 'excerpt', limits: w(`${EXCERPT.en} The starting day is from memory.`, `${EXCERPT.zh}施行日期凭记忆。`) };

const remembered = (act: Act, row: Omit<Article, 'verified'>): Provision => article({ ...act, limits: MEMORY }, { ...row, verified: 'memory' });
const other = (name: Act['name'], row: Omit<Article, 'verified' | 'art'>): Provision => ({
  ...remembered({ ...SEC, name }, { ...row, art: w('', '') }), versions: [{ from: null, to: null, cite: cite({ ...SEC, name }, w('', '')) }],
});

/** What the packs beside the Chinese one rest on. */
export const ABROAD: readonly Provision[] = [
  article(GDPR, {
    id: 'eu.gdpr.2',
    art: w('art 2(2)(c)', '第2条第2款(c)项'),
    title: w('Household exemption', '个人或者家庭活动除外'),
    gist: w('Does not govern a natural person in a purely personal or household activity.', '自然人纯粹个人或者家庭活动中的处理不适用。'),
    bearers: ['pi_handler'],
    limits: w('What a group is for is not written in its export.', '导出文件不载明群组用途。'),
  }),
  remembered(GDPR, {
    id: 'eu.gdpr.4',
    art: w('art 4(1), (5)', '第4条第(1)、(5)项'),
    title: w('Identified or identifiable; pseudonyms', '已识别或者可识别；假名化'),
    gist: w('Information on a person who can be identified directly or indirectly, by an online identifier too; pseudonymised data stay personal.', '可直接或者间接识别自然人的信息，包括网络标识；假名化数据仍属个人数据。'),
    bearers: ['pi_handler'],
    limits: w('', ''),
  }),
  article(GDPR, {
    id: 'eu.gdpr.5',
    art: w('art 5(1)(e)', '第5条第1款(e)项'),
    title: w('Storage limitation', '存储限制'),
    gist: w('Data that identify a person are kept no longer than the purposes need.', '可识别个人的数据，保存不得超过处理目的所需的时间。'),
    bearers: ['pi_handler'],
    limits: w('A ceiling without a number: the period is the controller’s own, per purpose.', '属于上限，无具体期限：由控制者按目的自行确定。'),
  }),
  remembered(GDPR, {
    id: 'eu.gdpr.9',
    art: w('art 9', '第9条'),
    title: w('Special categories', '特殊类别数据'),
    gist: w('Health, beliefs, biometrics, sexual life and others are handled on listed grounds only.', '健康、信仰、生物识别、性生活等数据仅可依所列事由处理。'),
    bearers: ['pi_handler'],
    limits: w('', ''),
  }),
  article(GDPR, {
    id: 'eu.gdpr.33',
    art: w('art 33(1)', '第33条第1款'),
    title: w('Notice of a breach within 72 hours', '七十二小时内通知泄露'),
    gist: w('The controller tells the authority of a breach without undue delay, where feasible within 72 hours of knowing of it, unless a risk is unlikely.', '控制者知悉个人数据泄露后应不迟延地、可行时在七十二小时内通知监管机构，不太可能造成风险的除外。'),
    bearers: ['pi_handler'],
    limits: w('When the controller came to know does not show in a chat.', '控制者何时知悉，聊天中无法反映。'),
  }),
  remembered(GDPR, {
    id: 'eu.gdpr.82',
    art: w('art 82', '第82条'),
    title: w('Compensation', '损害赔偿'),
    gist: w('Who suffers damage from a breach may ask the controller or processor for compensation.', '因违反条例遭受损害者可以向控制者或者处理者请求赔偿。'),
    bearers: ['pi_handler'],
    limits: w('', ''),
  }),
  article(SEC, {
    id: 'us.sec.17a-4',
    art: w('(b)(4)', '(b)(4)'),
    title: w('Three years of business communications', '业务通信保存三年'),
    gist: w('Brokers and dealers keep communications received and sent that relate to their business as such for not less than three years, the first two in an easily accessible place.', '经纪商、交易商应将收发的业务通信保存不少于三年，前两年存放在便于取用之处。'),
    bearers: ['record'],
    limits: w('Which messages relate to business has to be labelled by a person.', '哪些消息属于业务通信须由人标注。'),
  }),
  other(w('FINRA Rule 4511', '美国金融业监管局规则4511'), {
    id: 'us.finra.4511',
    title: w('Six years where no period is set', '未规定期限的保存六年'),
    gist: w('Records without a period of their own are kept for six years.', '未另行规定期限的记录保存六年。'),
    bearers: ['record'],
    limits: w('', ''),
  }),
  other(w('Investment Advisers Act Rule 204-2', '美国《投资顾问法》规则204-2'), {
    id: 'us.advisers.204-2',
    title: w('Records of advisers', '投资顾问记录'),
    gist: w('Advisers keep written communications on recommendations and orders for some years.', '投资顾问应将有关建议、指令的书面通信保存若干年。'),
    bearers: ['record'],
    limits: w('', ''),
  }),
];
