import { w } from '../_words.ts';
import { article } from './_article.ts';
import type { Act } from './_article.ts';

const ACT: Act = {
  name: w('Internet Group Information Services Provisions', '互联网群组信息服务管理规定'),
  from: '2017-10-08',
  to: null,
  verified: 'excerpt',
  limits: w(
    'Wording read in excerpts on public web pages; the official page was not opened, and the numbers of arts 10 to 14 follow from their order.',
    '条文系据公开网页摘录核对，未打开官方页面；第十条至第十四条的条号按顺序推定。',
  ),
};
const USERS = ['owner', 'manager', 'member'] as const;

export const GROUP = [
  article(ACT, {
    id: 'cn.group.4',
    art: w('art 4', '第四条'),
    title: w('Direction and culture of groups', '群组的导向与文化'),
    gist: w('Asks those who run and those who use groups to keep a sound direction and culture.', '要求群组服务提供者和使用者坚持正确导向、培育健康文化。'),
    bearers: ['provider', ...USERS],
    limits: w('Too open to be measured; this tool leaves it to people.', '内容过于概括，无法度量；本工具不作判断。'),
  }),
  article(ACT, {
    id: 'cn.group.5',
    art: w('art 5', '第五条'),
    title: w('Main responsibility of the provider', '提供者的主体责任'),
    gist: w(
      'The provider keeps staff and technical means fit for its scale, runs registration, review, emergency and security systems, publishes its rules and signs a service agreement with users.',
      '提供者应配备与规模相适应的人员和技术能力，建立用户注册、信息审核、应急处置、安全防护等制度，公开平台规则并与使用者签订服务协议。',
    ),
    bearers: ['provider'],
    limits: w('Shown by the provider’s own papers, not by a chat export.', '须看提供者的内部材料，聊天导出文件无法反映。'),
  }),
  article(ACT, {
    id: 'cn.group.6.1',
    art: w('art 6(1)', '第六条第一款'),
    title: w('Real identity at the back end', '后台实名、前台自愿'),
    gist: w(
      'The provider verifies who its users are; a user who gives no real identity gets no publishing service. Which name is shown in front stays the user’s choice.',
      '提供者应对使用者进行真实身份信息认证；不提供真实身份信息的，不得为其提供信息发布服务；前台名称由用户自愿选择。',
    ),
    bearers: ['provider'],
    limits: w('Only the provider’s own verification field can show the state of an account; a nickname shows nothing either way.', '只有提供者一侧的认证字段能反映账号状态，昵称不能说明是否认证。'),
  }),
  article(ACT, {
    id: 'cn.group.6.2',
    art: w('art 6(2)', '第六条第二款'),
    title: w('Provider protects users’ personal information', '提供者保护用户个人信息'),
    gist: w('The provider keeps users’ personal information safe from leak, tampering, damage and unlawful sale or provision.', '提供者应保护用户个人信息，不得泄露、篡改、毁损，不得非法出售或者提供。'),
    bearers: ['provider'],
    limits: w('Data posted inside messages come from those who post, not from the provider.', '群内消息中的个人信息由发布者公开，并非提供者泄露。'),
  }),
  article(ACT, {
    id: 'cn.group.7',
    art: w('art 7', '第七条'),
    title: w('Graded management and credit levels', '分级分类管理与信用等级'),
    gist: w('The provider classes groups by nature, size and activity, files the scheme, and gives users a credit level on which its services depend.', '提供者按群组性质类别、成员规模、活跃程度分级分类管理并备案，建立用户信用等级，按等级提供服务。'),
    bearers: ['provider'],
    limits: w('The text speaks of levels and knows no points.', '条文只规定信用等级，没有分值。'),
  }),
  article(ACT, {
    id: 'cn.group.8',
    art: w('art 8', '第八条'),
    title: w('Caps, group code, information page and roles', '人数上限、群组识别编码、信息页与角色标识'),
    gist: w(
      'The provider sets reasonable caps, shows a code for each group and an information page for larger ones, checks founders, verifies joining, and labels owner, managers and members.',
      '提供者应合理设定规模上限，设置并显示群组识别编码，对一定规模的群组设置信息页面，核验建群者，进行入群验证，并标识建立者、管理者和成员。',
    ),
    bearers: ['provider'],
    limits: w('The numbers behind “cap” and “certain scale” are set by the provider, not by the text.', '“上限”“一定规模”的具体数值由提供者设定，条文未作规定。'),
  }),
  article(ACT, {
    id: 'cn.group.9.1',
    art: w('art 9(1)', '第九条第一款'),
    title: w('Owners and managers manage the group', '建立者、管理者的群组管理责任'),
    gist: w('Owners and managers carry the duty to manage: to keep conduct and posts in line with law, user agreement and platform convention.', '群组建立者、管理者应当履行群组管理责任，依法律法规、用户协议和平台公约规范群组行为和信息发布。'),
    bearers: ['owner', 'manager'],
    limits: w(
      'Does not by itself make an owner liable for what members post; courts look at foresight, notice, measures and delay. “Who sets up the group answers for it” is press wording.',
      '本款不当然使群主为成员言论承担民事责任；法院考察可预见性、通知、措施与是否迟延。“谁建群谁负责”系新闻发布用语，并非条文。',
    ),
  }),
  article(ACT, {
    id: 'cn.group.9.2',
    art: w('art 9(2)', '第九条第二款'),
    title: w('Members take part in a civil way', '成员文明互动、理性表达'),
    gist: w('Members keep to the law when they take part, with civil interaction and reasoned expression.', '群组成员参与群组信息交流应当遵守法律法规，文明互动、理性表达。'),
    bearers: ['member'],
    limits: w('Intent and truth cannot be read off a record.', '主观意图与内容真伪无法从记录中读出。'),
  }),
  article(ACT, {
    id: 'cn.group.10',
    art: w('art 10', '第十条'),
    title: w('No prohibited content through groups', '不得利用群组传播禁止内容'),
    gist: w('Neither provider nor users may spread through a group content that law and state rules prohibit.', '提供者和使用者不得利用群组传播法律法规和国家有关规定禁止的信息内容。'),
    bearers: ['provider', ...USERS],
    limits: w('Whether a message is such content needs a person’s judgement.', '某条信息是否属于禁止内容须由人判断。'),
  }),
  article(ACT, {
    id: 'cn.group.11',
    art: w('art 11', '第十一条'),
    title: w('Measures against groups and users', '对群组和使用者的处置措施'),
    gist: w(
      'The provider warns, suspends publishing or closes groups; lowers credit levels, suspends managing rights or withdraws the right to set up groups; keeps a blacklist for grave cases; and in each case keeps records and reports.',
      '提供者对群组采取警示整改、暂停发布、关闭群组等措施，对建立者、管理者等使用者采取降低信用等级、暂停管理权限、取消建群资格等措施，对情节严重者建立黑名单，并保存有关记录、向主管部门报告。',
    ),
    bearers: ['provider'],
    limits: w('The measures are a list with “etc.”; the order from light to heavy is this tool’s reading.', '条文以“等”列举措施，未规定先后次序；由轻到重系本工具的理解。'),
  }),
  article(ACT, {
    id: 'cn.group.12',
    art: w('art 12', '第十二条'),
    title: w('Complaints and public supervision', '投诉举报与社会监督'),
    gist: w('Provider and users accept public supervision; the provider keeps an easy complaint channel and handles reports in time.', '提供者和使用者应接受社会监督；提供者应设置便捷的投诉举报入口并及时处理。'),
    bearers: ['provider', ...USERS],
    limits: w('Reports made inside the app are not part of a chat export.', '应用内的举报不在聊天导出文件中。'),
  }),
  article(ACT, {
    id: 'cn.group.13',
    art: w('art 13', '第十三条'),
    title: w('Co-operation and six months of network logs', '配合检查与网络日志留存六个月'),
    gist: w('The provider co-operates with inspections and keeps network logs (网络日志) for not less than six months.', '提供者应配合监督检查，并按规定留存网络日志不少于六个月。'),
    bearers: ['provider'],
    limits: w('Speaks of network logs, binds the provider only, and sets a floor, no ceiling. A chat export holds no such log.', '规定的是网络日志，仅约束提供者，且为下限而非上限；聊天导出文件不含网络日志。'),
  }),
  article(ACT, {
    id: 'cn.group.14',
    art: w('art 14', '第十四条'),
    title: w('Consequences', '法律后果'),
    gist: w('Breach by providers or users is dealt with by the competent departments under the laws that apply.', '提供者、使用者违反本规定的，由有关部门依照相关法律法规处理。'),
    bearers: ['provider', ...USERS],
    limits: w('Sets no fine of its own.', '本身未设定罚款。'),
  }),
  article(ACT, {
    id: 'cn.group.15',
    art: w('art 15', '第十五条'),
    title: w('Start', '施行日期'),
    gist: w('The provisions took effect on 8 October 2017.', '自2017年10月8日起施行。'),
    bearers: [],
    limits: w('Conduct before that day is outside.', '此前的行为不适用。'),
  }),
];
