import { w } from '../_words.ts';
import { article } from './_article.ts';
import { PIPL } from './personal-information.ts';

export const PERSONAL_INFORMATION_DUTIES = [
  article(PIPL, {
    id: 'cn.pipl.14',
    art: w('art 14', '第十四条'),
    title: w('What consent is', '同意的要件'),
    key: w('voluntary and explicit, with full knowledge', '「在充分知情的前提下自愿、明确作出」'),
    gist: w('Consent is given voluntarily and explicitly by a person who knows what it is about; some acts ask for separate or written consent, and a new purpose for new consent.', '同意应在充分知情的前提下自愿、明确作出；法律规定单独同意或者书面同意的从其规定，目的变更的须重新取得同意。'),
    bearers: ['pi_handler'],
    limits: w('Silence in a group is no consent.', '在群内未表态不等于同意。'),
  }),
  article(PIPL, {
    id: 'cn.pipl.19',
    art: w('art 19', '第十九条'),
    title: w('Shortest necessary period', '最短保存期限'),
    key: w('the shortest time that the purpose needs', '「为实现处理目的所必要的最短时间」'),
    gist: w('Save where laws provide otherwise, personal information is kept for the shortest time that its purpose needs.', '除法律、行政法规另有规定外，个人信息的保存期限为实现处理目的所必要的最短时间。'),
    bearers: ['pi_handler'],
    verified: 'excerpt',
    limits: w('Wording read in excerpts in public repositories. A ceiling without a number.', '条文系据公开资料库摘录核对。属于上限，但无具体期限。'),
  }),
  article(PIPL, {
    id: 'cn.pipl.51',
    art: w('art 51', '第五十一条'),
    title: w('Internal rules and security', '内部管理与安全措施'),
    key: w('classified management; encryption, de-identification', '「分类管理」、「加密、去标识化等安全技术措施」'),
    gist: w('Internal rules, classes of information, encryption and de-identification, limits of access, training, plans for incidents.', '制定内部管理制度，对个人信息分类管理，采取加密、去标识化等措施，确定操作权限、开展培训、制定应急预案。'),
    bearers: ['pi_handler'],
    limits: w('Shown by the organisation’s papers.', '须看组织的内部材料。'),
  }),
];
