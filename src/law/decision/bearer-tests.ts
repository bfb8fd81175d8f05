import type { Bearer } from '../../model/check.ts';
import type { Words } from '../../model/words.ts';
import { w } from '../_words.ts';

/** One line of the group liability report: who, what is tested, how the status follows. */
export interface BearerTest {
  readonly id: string;
  readonly bearers: readonly Bearer[];
  readonly test: Words;
  readonly status: Words;
  /** Provision ids. */
  readonly cites: readonly string[];
  /** Rules whose findings speak to it; empty: left to people. */
  readonly rules: readonly string[];
}

const row = (id: string, bearers: readonly Bearer[], test: Words, status: Words, cites: readonly string[], rules: readonly string[]): BearerTest =>
  ({ id, bearers, test, status, cites, rules });

export const BEARER_TESTS: readonly BearerTest[] = [
  row('P-RET', ['provider'], w('Network logs of six months.', '网络日志留存六个月。'),
    w('With a server log or manifest: a structural gap is indicated, a boundary gap suspected. Otherwise not assessable.', '有服务器日志或者清单：结构性缺口为有迹象，边界性缺口为有疑点；否则无法评估。'),
    ['cn.group.13', 'cn.csl.log'], ['retention.manifest-gap', 'retention.sequence-hole', 'retention.short-window', 'retention.count-mismatch']),
  row('P-RN1', ['provider'], w('An account marked as not verified that posted.', '标为未实名而有发言的账号。'),
    w('Indicated where the roster is the provider’s and dated; suspected where it is of one’s own making; an empty field is not assessable.', '名册由提供者出具且注明日期的为有迹象；自行制作的为有疑点；字段为空的无法评估。'),
    ['cn.group.6.1', 'cn.csl.realname'], ['verification.unverified-speaker', 'verification.unverified-owner']),
  row('P-RN2', ['provider'], w('An account marked as not verified that never posted.', '标为未实名且从未发言的账号。'),
    w('Suspected: the Cybersecurity Law reaches messaging as such, the group rules only publishing.', '有疑点：网络安全法涵盖即时通讯服务，群组规定仅针对信息发布。'),
    ['cn.csl.realname'], ['verification.unverified-member']),
  row('P-ID', ['provider'], w('Group code missing or used twice; roles not labelled.', '群组识别编码缺失或者重复；未标注群内身份。'),
    w('Missing in an export by the provider: suspected. In an export by a member: not assessable.', '提供者导出中缺失为有疑点；成员导出中缺失无法评估。'),
    ['cn.group.8.2', 'cn.group.8.3'], ['management.group-id-missing', 'management.roles-missing']),
  row('P-CAP', ['provider'], w('More members than the configured cap.', '人数超过设定上限。'),
    w('Measured against the configured cap only; without one not assessable.', '仅以设定上限为准；未设定的无法评估。'),
    ['cn.group.8.1'], ['management.size-over-cap']),
  row('P-INFO', ['provider'], w('A group of the configured size without name, head-count or category.', '达到设定规模而缺少名称、人数或者类别。'),
    w('As P-ID.', '同P-ID。'), ['cn.group.8.2'], ['management.info-page-missing']),
  row('P-ACT', ['provider'], w('Flagged content without a line in the moderation log, a record number or a time of report.', '有线索内容而处置记录中无对应行、记录编号或者报告时间。'),
    w('With the log: suspected. Without it: not assessable.', '有处置记录的为有疑点；没有的无法评估。'), ['cn.group.11', 'cn.csl.content'], []),
  row('O-RESP', ['owner', 'manager'], w('From notice to first measure; repeats after notice.', '从反映到首个措施；反映后的重复。'),
    w('A timeline, by itself no breach: suspected where a clear notice reached them, the same repeats after it and no measure is seen.', '为时间线，本身不构成违反：有明确反映、其后重复且未见措施的，为有疑点。'),
    ['cn.group.9.1'], ['management.no-response', 'management.late-response']),
  row('O-OWN', ['owner', 'manager'], w('Own messages are flagged.', '自身消息有线索。'),
    w('As for a member, with the role named.', '同成员，并注明身份。'), ['cn.group.9.1', 'cn.group.10'], ['management.owner-participated']),
  row('O-ORG', ['owner'], w('The owner acts for an employer.', '群主为单位执行职务。'),
    w('A note on who may answer instead; a person has to say it.', '提示可能由单位承担，须由人说明。'), ['cn.civil.1191'], []),
  row('M-PRIV', ['member', 'publisher'], w('Private matters of others disclosed.', '公开他人私密事项。'),
    w('By the factor table (R0 to R12).', '依因素表（R0至R12）。'), ['cn.civil.1032', 'cn.civil.1033', 'cn.civil.1034'], []),
  row('M-DEF', ['member', 'publisher'], w('Reach of a statement about a person.', '针对个人言论的传播范围。'),
    w('Lower bounds against 5,000 and 500; fabrication is for a person.', '以下限与五千、五百比较；是否捏造由人判断。'), ['cn.civil.1024', 'cn.cl.246', 'cn.interp.2013-21'], ['reach.defamation-threshold', 'reach.approaching-threshold']),
  row('M-PI', ['member', 'publisher'], w('Items of personal information.', '个人信息条数。'),
    w('Three counts against 50, 500, 5,000; below them the police and civil rules have no minimum.', '三种口径与五十、五百、五千比较；未达数量的，治安与民事规则没有最低条数。'), ['cn.cl.253-1', 'cn.interp.2017-10', 'cn.psapl.pi'], ['personal-information.item-threshold']),
  row('M-HAR', ['member'], w('Repeated insults or threats directed at a person.', '针对特定人的反复辱骂、威胁。'),
    w('Suspected, for a person to read.', '有疑点，由人复核。'), ['cn.psapl.defame', 'cn.cyberviolence'], ['conduct.harassment', 'conduct.violence']),
  row('M-MIN', ['member', 'publisher', 'provider'], w('The person concerned is marked as a minor.', '当事人标为未成年人。'),
    w('One level up.', '提高一级。'), ['cn.pipl.31', 'cn.minors.26', 'cn.minors.38'], ['disclosure.minor']),
  row('G-ILL', ['owner', 'manager', 'member'], w('A group set up for fraud or forbidden trade.', '为诈骗、违禁交易等设立的群组。'),
    w('Not inferred from words; only where a person labels it.', '不从用词推断，仅在有人标注时提示。'), ['cn.csl.groups', 'cn.cl.287-1'], []),
];

const BY_ID = new Map(BEARER_TESTS.map((each) => [each.id.toLowerCase(), each]));

/** `id` in any case. */
export function bearerTest(id: string): BearerTest | undefined {
  return BY_ID.get(id.toLowerCase());
}
