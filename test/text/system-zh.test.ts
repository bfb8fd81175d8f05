import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseSystemZh, type SystemParty } from '../../src/text/system-zh.ts';
import { within } from '../helpers/pace.ts';

const show = (party: SystemParty): string => (party.self ? '@self' : `${party.name ?? ''}${party.id === null ? '' : `#${party.id}`}`);

/** `kind actor > targets = value` */
function line(text: string): string {
  const event = parseSystemZh(text);
  assert.equal(event.self, event.actor?.self === true);
  return [event.kind, event.actor && show(event.actor), event.targets.length > 0 && `> ${event.targets.map(show).join(' + ')}`, event.value !== null && `= ${event.value}`]
    .filter(Boolean).join(' ');
}

const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'WeChat, simplified': [
    ['"阿甲"邀请"阿乙、阿丙"加入了群聊', 'invite 阿甲 > 阿乙 + 阿丙'],
    ['"阿甲"邀请"阿乙"、"丙、丁"加入了群聊', 'invite 阿甲 > 阿乙 + 丙、丁'],
    ['"甲、小号"邀请"阿乙"加入了群聊', 'invite 甲、小号 > 阿乙'],
    ['你邀请"阿乙"加入了群聊', 'invite @self > 阿乙'],
    ['你邀请"阿乙"加入了群聊  撤销', 'invite @self > 阿乙'],
    ['"阿甲"邀请你和"阿乙"加入了群聊', 'invite 阿甲 > @self + 阿乙'],
    ['"阿甲"邀请你加入了群聊，群聊参与人还有：阿丙、阿丁', 'invite 阿甲 > @self'],
    ['"阿乙"通过扫描"阿甲"分享的二维码加入群聊', 'join 阿乙 = 阿甲'],
    ['"阿乙"通过扫描你分享的二维码加入群聊', 'join 阿乙 = 你'],
    ['你将"阿丁"移出了群聊', 'remove @self > 阿丁'],
    ['"阿甲"将"阿丁、阿戊"移出了群聊', 'remove 阿甲 > 阿丁 + 阿戊'],
    ['你被"阿甲"移出群聊', 'remove 阿甲 > @self'],
    ['"阿丁"已被移出群聊', 'remove > 阿丁'],
    ['"阿丁"退出了群聊', 'leave 阿丁'],
    ['"阿甲"撤回了一条消息', 'recall 阿甲'],
    ['"甲、乙" 撤回了一条消息', 'recall 甲、乙'],
    ['你撤回了一条消息', 'recall @self'],
    ['你撤回了一条消息 重新编辑', 'recall @self'],
    ['"阿甲" 撤回了成员 "阿乙" 的一条消息', 'recall 阿甲 > 阿乙'],
    ['你撤回了成员"阿乙"的一条消息', 'recall @self > 阿乙'],
    ['"阿甲"修改群名为"业主群"', 'rename 阿甲 = 业主群'],
    ['你修改群名为"业主"群""', 'rename @self = 业主"群"'],
    ['“阿甲”修改群名为“业主群”', 'rename 阿甲 = 业主群'],
    ['"阿甲"已成为新的群主', 'owner > 阿甲'],
    ['你已成为新的群主', 'owner > @self'],
    ['"阿甲"已将群主转让给"阿乙"', 'owner 阿甲 > 阿乙'],
    ['"阿乙"已添加为群管理员', 'role > 阿乙 = admin'],
    ['你已添加"阿乙"为群管理员', 'role @self > 阿乙 = admin'],
    ['"阿甲"将"阿乙"添加为群管理员', 'role 阿甲 > 阿乙 = admin'],
    ['"阿乙"已从群管理员中移除', 'role > 阿乙 = member'],
    ['"阿甲"拍了拍"阿乙"', 'notice'],
    ['我拍了拍 "阿乙 撤回了一条消息"', 'notice'],
    ['"阿甲"发布了新的群公告', 'announcement 阿甲'],
    ['你创建了群聊', 'create @self'],
    ['"阿"甲"邀请"阿乙"加入了群聊', 'invite 阿"甲 > 阿乙'],
    ['"阿甲"想邀请2位朋友加入群聊', 'notice'],
    ['你领取了"阿甲"的红包', 'notice'],
    ['以上是打招呼的内容', 'notice'],
    ['', 'notice'],
  ],
  QQ: [
    ['甲邀请乙加入了群聊', 'invite 甲 > 乙'],
    ['甲邀请乙、丙加入了群聊。', 'invite 甲 > 乙 + 丙'],
    ['甲(10001)邀请乙(20002)加入了本群', 'invite 甲#10001 > 乙#20002'],
    ['乙通过甲分享的二维码加入了群聊', 'join 乙 = 甲'],
    ['乙加入了群聊', 'join 乙'],
    ['甲 撤回了 乙 的消息', 'recall 甲 > 乙'],
    ['群主撤回了一条成员消息', 'recall = member'],
    ['你撤回了成员的一条消息', 'recall @self = member'],
    ['"乙"的一条消息已被管理员撤回', 'recall > 乙'],
    ['该消息已被管理员甲删除', 'recall 甲 = member'],
    ['甲删除了乙的消息', 'recall 甲 > 乙'],
    ['甲 撤回了一条消息', 'recall 甲'],
    ['你已是群成员，和大家打个招呼吧', 'join'],
    ['乙被管理员禁言10分钟', 'mute > 乙 = 乙被管理员禁言10分钟'],
    ['乙 被 甲 解除禁言', 'mute 甲 > 乙 = 乙 被 甲 解除禁言'],
    ['管理员开启了全员禁言', 'mute = 管理员开启了全员禁言'],
    ['甲(13800001111)邀请乙加入了群聊', 'invite 甲(13800001111) > 乙'],
    ['对方撤回了一条消息', 'recall'],
    ['我撤回了一条消息', 'recall @self'],
    ['"我"撤回了一条消息', 'recall 我'],
    ['甲 将 乙 禁言 10分钟', 'mute 甲 > 乙 = 甲 将 乙 禁言 10分钟'],
    ['乙被甲移出群聊', 'remove 甲 > 乙'],
    ['你和乙、丙被移出群聊', 'remove > @self + 乙 + 丙'],
    ['群公告：周六停水', 'announcement = 周六停水'],
    ['该群已被解散', 'dissolve'],
    ['群主已解散该群聊', 'dissolve'],
    ['乙退出了群聊', 'leave 乙'],
  ],
  traditional: [
    ['「阿甲」邀請「阿乙」加入了群聊', 'invite 阿甲 > 阿乙'],
    ['你將"阿丁"移出了群聊', 'remove @self > 阿丁'],
    ['"阿甲"已收回一則訊息', 'recall 阿甲'],
    ['你已收回訊息', 'recall @self'],
    ['"請假"邀請"開開"加入群組', 'invite 請假 > 開開'],
    ['"阿乙"已成為新的群主', 'owner > 阿乙'],
  ],
  English: [
    ['Ann invited Bob to the group chat', 'invite Ann > Bob'],
    ['"Ann" invited you and "Bob" to the group chat', 'invite Ann > @self + Bob'],
    ['Ann invited Bob, Cy and Dee to the group chat', 'invite Ann > Bob + Cy + Dee'],
    ['Bob joined the group chat via QR code shared by Ann', 'join Bob = Ann'],
    ['You removed "Bob" from the group chat', 'remove @self > Bob'],
    ['Ann removed Bob from the group chat', 'remove Ann > Bob'],
    ['Ann recalled a message', 'recall Ann'],
    ['You recalled a message', 'recall @self'],
    ['Ann changed the group name to "Tenants"', 'rename Ann = Tenants'],
    ['Bob left the group chat', 'leave Bob'],
  ],
  'slots that were never filled': [
    ['"$username$"邀请"$names$"加入了群聊', 'invite'],
    ['$username$邀请$names$加入了群聊', 'invite'],
    ['"$kickoutname$"已被移出群聊', 'remove'],
    ['你邀请"$names$"加入了群聊  $revoke$', 'invite @self'],
  ],
};

for (const [theme, cases] of Object.entries(CASES)) {
  describe(`system texts: ${theme}`, () => {
    for (const [text, expected] of cases) it(text || '(empty)', () => assert.equal(line(text), expected));
  });
}

const template = (text: string, links: string): string =>
  `<sysmsg type="sysmsgtemplate"><sysmsgtemplate><content_template type="tmpl_type_profile"><plain><![CDATA[]]></plain><template><![CDATA[${text}]]></template><link_list>${links}</link_list></content_template></sysmsgtemplate></sysmsg>`;
const link = (name: string, members: readonly (readonly [string, string])[]): string =>
  `<link name="${name}" type="link_profile"><memberlist>${members.map(([id, nick]) => `<member><username><![CDATA[${id}]]></username><nickname><![CDATA[${nick}]]></nickname></member>`).join('')}</memberlist><separator><![CDATA[、]]></separator></link>`;

describe('system markup', () => {
  it('gives the people of a template their ids', () => {
    const text = template('"$username$"邀请"$names$"加入了群聊', link('username', [['wxid_a', '阿"甲']]) + link('names', [['wxid_b', '乙、丙'], ['wxid_c', '阿丁']]));
    assert.equal(line(text), 'invite 阿"甲#wxid_a > 乙、丙#wxid_b + 阿丁#wxid_c');
  });
  it('reads a room id in front of the markup and a slot that holds a new name', () => {
    const text = `100@chatroom:\n${template('"$username$"修改群名为“$remark$”', `${link('username', [['wxid_a', '阿甲']])}<link name="remark" type="link_plain"><plain><![CDATA[新群名]]></plain></link>`)}`;
    assert.equal(line(text), 'rename 阿甲#wxid_a = 新群名');
  });
  it('leaves an unfilled slot empty', () => assert.equal(line(template('"$username$"邀请"$names$"加入了群聊', '')), 'invite'));
  it('reads a recall', () => {
    assert.equal(line('<sysmsg type="revokemsg"><revokemsg><session>100@chatroom</session><newmsgid>75</newmsgid><replacemsg><![CDATA["阿甲" 撤回了成员 "阿乙" 的一条消息]]></replacemsg></revokemsg></sysmsg>'), 'recall 阿甲 > 阿乙');
    assert.equal(line('<revokemsg><replacemsg>&quot;阿甲&quot; 撤回了一条消息</replacemsg></revokemsg>'), 'recall 阿甲');
    assert.equal(line('<revokemsg><msgid>7</msgid></revokemsg>'), 'recall');
  });
  it('reads the plain text of a removal', () => {
    assert.equal(line('<sysmsg type="delchatroommember"><delchatroommember><plain><![CDATA[你将"阿丁"移出了群聊]]></plain></delchatroommember></sysmsg>'), 'remove @self > 阿丁');
  });
  it('decodes character references and leaves impossible ones as they stand', () => {
    assert.equal(line('<revokemsg><content>&#34;&#x7532;&amp;&#0;&quot; 撤回了一条消息</content></revokemsg>'), 'recall 甲&&#0;');
  });
  it('survives markup that is cut or empty', () => {
    const whole = template('"$username$"邀请"$names$"加入了群聊', `<link/><link type="x"></link>${link('username', [['', '阿甲'], ['', '']])}${link('names', [['wxid_b', '']])}`);
    assert.equal(line(whole), 'invite 阿甲 > #wxid_b');
    for (let cut = 0; cut < whole.length; cut++) parseSystemZh(whole.slice(0, cut));
    assert.equal(line(`<sysmsg type="x">${' '.repeat(1 << 18)}`), 'notice');
  });
  it('takes other markup for a notice', () => assert.equal(line('<sysmsg type="functionmsg"><a/></sysmsg>'), 'notice'));
  it('reads an announcement', () => {
    assert.equal(line('<sysmsg type="mmchatroombarannouncememt"><mmchatroombarannouncememt><content><![CDATA[周六停水]]></content></mmchatroombarannouncememt></sysmsg>'), 'announcement = 周六停水');
  });
});

describe('hostile system texts', () => {
  it('never throws', () => {
    const bits = fc.constantFrom('"', '“', '”', '邀请', '加入了群聊', '撤回了', '的消息', '被', '将', '禁言', '、', '和', '你', '$names$', ' and ', '<sysmsg type="', '<link name="', '<member>', ']]>', '\uE000', 'a', '甲');
    fc.assert(fc.property(fc.array(bits, { maxLength: 40 }), (parts) => void parseSystemZh(parts.join(''))), { numRuns: 3000, seed: 7 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseSystemZh(text)), { numRuns: 500, seed: 7 });
  });
  it('takes time in proportion to length', () => {
    for (const unit of ['"', '你和', '邀请', '<link ', '<member>', '撤回了的消息', '甲、', '&#1', '"a"、']) {
      for (const text of [unit.repeat(4000 / unit.length), `<sysmsg type="sysmsgtemplate"><template>${unit.repeat(100_000 / unit.length)}`]) {
        const start = performance.now();
        parseSystemZh(text);
        assert.ok(performance.now() - start < within(100), `${unit}: ${performance.now() - start} ms`);
      }
    }
  });
});
