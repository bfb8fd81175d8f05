import type { Bearer, Linkage, Relation, Status } from '../model/check.ts';
import type { Verified } from '../model/law.ts';
import type { Severity } from '../model/severity.ts';
import type { Words } from '../model/words.ts';
import { w } from './_words.ts';

export const BEARER_NAMES: Readonly<Record<Bearer, Words>> = {
  provider: w('service provider', '群组信息服务提供者'),
  owner: w('owner', '群组建立者'),
  manager: w('manager', '管理者'),
  member: w('member', '成员'),
  publisher: w('person who discloses or forwards', '公开或者转发者'),
  account_operator: w('public account operator', '公众账号生产运营者'),
  pi_handler: w('personal information handler', '个人信息处理者'),
  record: w('the supplied record (nobody’s duty)', '所提供的记录（不涉及义务主体）'),
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Words>> = {
  critical: w('critical', '严重'),
  high: w('high', '高'),
  medium: w('medium', '中'),
  low: w('low', '低'),
  info: w('info', '提示'),
};

export const VERIFIED_NAMES: Readonly<Record<Verified, Words>> = {
  text: w('the article’s text was read in a public collection of law texts', '已在公开法律文本库中核对条文'),
  excerpt: w('the wording was read in an excerpt of a public web page', '已在公开网页摘录中核对条文'),
  case: w('known from reported cases', '据案例报道'),
  memory: w('from memory; have a lawyer check it before citing it', '仅凭记忆，引用前须由律师核对'),
  design: w('this tool’s own decision, not law', '本工具的设计，并非法律'),
};

export const STATUS_NAMES: Readonly<Record<Status, Words>> = {
  indicated: w('indicated', '有迹象'),
  suspected: w('suspected', '有疑点'),
  not_indicated: w('not indicated', '未见迹象'),
  not_assessable: w('not assessable', '无法判断'),
  not_applicable: w('not applicable', '不适用'),
};

export const RELATION_NAMES: Readonly<Record<Relation, Words>> = {
  self: w('the writer’s own', '本人信息'),
  'third-party': w('somebody else’s', '他人信息'),
  unknown: w('not known whose', '归属不明'),
};

export const LINKAGE_NAMES: Readonly<Record<Linkage, Words>> = {
  named: w('named in the message', '消息中已指明'),
  link_known: w('tie to a person known in the group', '群内已知指向'),
  linkable: w('may be tied by combining data', '结合可能指向'),
  pseudonym_only: w('screen name only', '仅涉及网名'),
  unknown: w('tie not known', '指向不明'),
};
