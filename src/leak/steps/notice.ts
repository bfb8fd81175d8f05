import type { Words } from '../../model/words.ts';

/** What is known for a notice to the platform; masked by the caller, null: left to be filled in. */
export interface NoticeFields {
  readonly platform: string | null;
  /** Chat that it was spread in. */
  readonly chat: string | null;
  /** ISO 8601. */
  readonly at: string | null;
  /** The record's own id of the message. */
  readonly message: string | null;
  readonly publisher: string | null;
  /** Persons concerned. */
  readonly persons: readonly string[];
  /** Lines of the excerpt that concern them, 1-based. */
  readonly lines: readonly number[];
  /** Lower-case hex. */
  readonly hashes: readonly string[];
}

const BLANK = '______';
const LONGEST = 120;

/** Draft of a notice under Civil Code art 1195 in both languages, plain text; what is not known is a line to fill in. */
export function noticeDraft(fields: NoticeFields): Words {
  const fill = (text: string | null): string => (text === null || bare(text) === '' ? BLANK : bare(text));
  const persons = fields.persons.map(bare).filter((name) => name !== '');
  const lines = fields.lines.join(', ');
  const en = [
    'Notice to a network service provider (Civil Code art 1195) – draft, to be checked and completed',
    '',
    `To: ${fill(fields.platform)}`,
    `1. Who claims (real identity): name ${BLANK}; identity document ${BLANK}; telephone ${BLANK}; address ${BLANK}; if by agent, authority enclosed: ${BLANK}`,
    `2. Person concerned: ${persons.length === 0 ? BLANK : persons.join(', ')}; relation to who claims: ${BLANK}`,
    `3. Location of the content: chat ${fill(fields.chat)}; time ${fill(fields.at)}; message no. ${fill(fields.message)}; link ${BLANK}; account that posted it ${fill(fields.publisher)}`,
    `4. What is claimed: the content shows private matters or personal information of the person concerned, who did not agree to its being spread: ${BLANK}`,
    `5. Prima facie evidence: excerpt${lines === '' ? '' : `, lines ${lines}`}${fields.hashes.map((hash) => `; SHA-256 ${bare(hash)}`).join('')}; original kept at ${BLANK}; further ${BLANK}`,
    '6. Measure asked for: [ ] delete  [ ] block  [ ] disconnect the link  [ ] keep the account’s registration and sending records  [ ] pass this notice on to the user',
    '7. Statement: the above is true to the best of my knowledge; I know that whoever causes damage by a wrong notice answers for it.',
    `Signature: ${BLANK}    Date: ${BLANK}`,
  ];
  const zh = [
    '致网络服务提供者的通知（民法典第一千一百九十五条）——草稿，须核对、补充后使用',
    '',
    `致：${fill(fields.platform)}`,
    `一、权利人（真实身份）：姓名${BLANK}；身份证件${BLANK}；电话${BLANK}；地址${BLANK}；由代理人提出的，附授权材料：${BLANK}`,
    `二、涉及之人：${persons.length === 0 ? BLANK : persons.join('、')}；与权利人的关系：${BLANK}`,
    `三、内容位置：聊天${fill(fields.chat)}；时间${fill(fields.at)}；消息编号${fill(fields.message)}；链接${BLANK}；发布账号${fill(fields.publisher)}`,
    `四、主张：该内容涉及上述之人的私密事项或者个人信息，其未同意传播。具体说明：${BLANK}`,
    `五、初步证据：摘录${lines === '' ? '' : `第${fields.lines.join('、')}行`}${fields.hashes.map((hash) => `；SHA-256 ${bare(hash)}`).join('')}；原件存放于${BLANK}；其他${BLANK}`,
    '六、请求采取的措施：□删除　□屏蔽　□断开链接　□保存该账号的注册、发送记录　□将本通知转送该用户',
    '七、声明：以上内容据本人所知属实；本人知悉，因错误通知造成损害的，应当承担责任。',
    `签名：${BLANK}　　日期：${BLANK}`,
  ];
  return { en: `${en.join('\n')}\n`, zh: `${zh.join('\n')}\n` };
}

/** A value of somebody else stays on its line and takes no more room than a value needs. */
function bare(text: string): string {
  const line = text.slice(0, LONGEST * 4).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '')}…` : line;
}
