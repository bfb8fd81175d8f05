import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import reach from '../../src/checks/reach.ts';
import type { Scene } from '../helpers/timeline.ts';
import { account, runCheck } from '../helpers/timeline.ts';

function labelOf(text: string, more: Scene = {}): string {
  const [one] = runCheck(reach, { messages: Array.from({ length: 21 }, (_, i) => ({ sender: i + 1, text })), ...more }).result.statements ?? [];
  return one === undefined ? 'no statement' : [one.names && 'names', one.accuses && 'accuses'].filter(Boolean).join(' ') || 'neither';
}

const told: Readonly<Record<string, readonly string[]>> = {
  'names accuses': [
    '曝光：业主陈大鹏贪污维修基金，骗子一个',
    '听说3栋的陈大鹏贪污了大家的维修基金，还卷款跑路了，大家小心！',
    '曝光！XX小区物业经理陈大鹏贪污维修基金，骗子，大家转发扩散！',
    '爆料：業主陳大鵬騙錢不還，大家千萬不要借錢給他',
    '大家小心骗子陈大鹏，他专门找老年人借钱然后拉黑',
    '我们都被陈大鹏骗了钱，报警也没有用，请大家转发',
    '三年级二班的王老师昨天下午又在课堂上打学生了',
    '住在3栋2单元501的业主欠物业费不交还到处告状',
    '电话13812345678这个人是骗子，专门骗老人的养老钱',
    '张小丽长期出轨同单位的男同事，破坏别人家庭',
    '实名举报：李伟明伪造学历、论文抄袭，请学校处理',
    '陈 大 鹏 是 骗 子 ， 专 门 骗 老 人 钱 ， 大 家 小 心',
    '三单元老李偷了我家快递，监控都拍下来了还不承认',
    '某某小区业委会主任贪污公共收益两百万，请大家转发',
    '我发现陈大鹏贪污，还被他骗了三万块，有没有人管管',
    '张小丽和别人通奸被老公抓个正着，全村都知道了',
    'Daniel Carter is a cheater who never paid back his friends',
    'Everyone should know that Sarah Whitmore stole money from the club',
    'Mark Ellison has been having an affair with his secretary for years',
  ],
  accuses: ['我们小区好多人都被他骗了钱，大家千万注意这个人', '警方通报：犯罪嫌疑人陈某某因涉嫌诈骗被刑事拘留，案件正在侦办', '楼下这家店的老板黑心得很，卖假货还不给退', '我们单位那个女的就是小三，抢别人老公不要脸', 'The man who runs the shop is a scammer and a liar, stay away'],
  names: ['陈大鹏没有贪污，大家不要乱传，业委会有账可以查的', '寻人启事：王小红，女，十二岁，昨天下午在公园走失，请提供线索', '本周志愿服务的同学有李思雨，请大家到门口集合', '通知一下明天的家长会由王建国主持，地点在三楼会议室'],
  neither: [
    '收到，谢谢物业的通知，辛苦各位工作人员了',
    '反诈提醒：近期电信诈骗多发，不要轻信陌生来电和短信',
    '小区最近发现小偷，请大家锁好门窗注意安全防盗',
    '澄清一下，网上说业委会贪污的事不属实，请不要再传了',
    '我的微信号被盗，有人冒充我借钱，请大家不要相信',
    '小偷已被保安张师傅当场抓获，感谢张师傅的尽职尽责',
    '昨天我在菜市场被偷了手机，监控没拍到，大家注意财物安全',
    '防止他人盗窃，请各位业主锁好自己的电瓶车和门窗',
    '小三班的家长请注意，明天早上八点半在操场集合开会',
    '考试不得作弊，禁止抄袭，违者成绩按零分处理请知悉',
    '今天下午三点小区停水，请大家提前储备好生活用水',
    'Please note that the fire alarm test is on Tuesday morning at ten',
    'Fraud alert: never share your password with callers from the bank',
  ],
};

describe('what the words of a statement tell', () => {
  for (const [label, texts] of Object.entries(told)) for (const text of texts) it(`${label}: ${text}`, () => assert.equal(labelOf(text), label));
});

describe('the one meant', () => {
  it('is not whom a warning says to turn to', () => {
    assert.doesNotMatch(labelOf('反诈提醒：近期电信诈骗多发，如遇骗子请联系社区民警王志强，电话13812345678'), /accuses/);
    assert.equal(labelOf('楼下理发店卷款跑路了，要退卡的业主请联系王志强登记'), 'accuses');
  });

  it('is not who says that he was cheated', () => assert.doesNotMatch(labelOf('我是陈大鹏，昨天被诈骗了三万块钱，请大家提高警惕'), /accuses/));

  it('stands near: who is named ten sentences away is another', () => {
    assert.equal(labelOf(`感谢信送给李思雨。${'今天天气很好。'.repeat(8)}楼下那家店的老板就是个骗子`), 'accuses');
  });

  it('may be a member by the name shown to the group, or by @', () => {
    const facts = { accounts: new Map([1, 2, 3].map((id) => [id, account(id, { name: id === 3 ? '青山不改' : `u${id}`, names: [{ name: id === 3 ? '青山不改' : `u${id}`, kind: 'group' }] })])) };
    assert.equal(labelOf('这个青山不改就是个老赖，借了我五万块到现在不还', { facts }), 'names accuses');
    assert.equal(labelOf('@青山不改 欠钱不还还有脸在群里说话，大家评评理', { facts }), 'names accuses');
  });

  it('is never the author', () => {
    const facts = { accounts: new Map([[1, account(1, { name: '青山不改' })], [2, account(2)]]) };
    assert.equal(labelOf('楼下那家店卷款跑路了，青山不改在此提醒各位邻居', { facts }), 'accuses');
  });
});

describe('where the words stand', () => {
  const line = '曝光：业主陈大鹏贪污维修基金，骗子一个';

  it('in a bundle it is the line that is passed on, not its neighbours', () => {
    const bundle = { kind: 'forward' as const, text: '[聊天记录]', forwarded: `老王: ${line}\n老李: 今天下午三点小区停水请大家提前储备好用水` };
    const messages = [{ sender: 1, ...bundle }, { sender: 2, ...bundle }];
    const labels = (runCheck(reach, { messages }).result.statements ?? []).map(({ names, accuses }) => [names, accuses]);
    assert.deepEqual(labels, [[true, true], [false, false]]);
  });

  it('short words with a counter are read too', () => {
    const counters = new Map([[1, [{ what: 'views' as const, value: 6200, atLeast: false }]]]);
    assert.equal(labelOf('陈大鹏是骗子', { messages: [{ sender: 1, text: '陈大鹏是骗子' }], facts: { counters: () => counters } }), 'names accuses');
  });

  it('texts are looked up for what comes out, once', () => {
    const asked: number[][] = [];
    const messageTexts = (ids: readonly number[]) => (asked.push([...ids]), new Map(ids.map((id) => [id, line])));
    assert.equal(labelOf(line, { facts: { messageTexts } }), 'names accuses');
    assert.deepEqual(asked, [[1]]);
  });

  it('said once among many in a group, what speaks ill is handed on first', () => {
    const long = (i: number) => `${String.fromCharCode(0x4e00 + i * 7).repeat(4)}${'今天的天气很好大家一起去公园散步吧记得带水'.split('').map((c) => String.fromCharCode(c.charCodeAt(0) + i)).join('').repeat(3)}`;
    const messages = [{ sender: 1, text: line }, ...Array.from({ length: 100 }, (_, i) => ({ sender: 2, text: long(i) }))];
    assert.equal((runCheck(reach, { messages }).result.statements ?? []).filter(({ accuses }) => accuses).length, 1);
  });

  it('different names make different hashes, and no name stands in the result', () => {
    const persons = (text: string) => (runCheck(reach, { messages: [1, 2].map((sender) => ({ sender, text })) }).result.statements ?? [])[0]?.persons ?? [];
    assert.equal(persons(line).length, 1);
    assert.notDeepEqual(persons(line), persons(line.replace('陈大鹏', '李伟明')));
    assert.doesNotMatch(JSON.stringify(runCheck(reach, { messages: [{ sender: 1, text: line }, { sender: 2, text: line }] }).result), /大鹏|贪污/);
  });

  it('whether somebody is named is not asked of what went nowhere', () => {
    const [one] = runCheck(reach, { messages: [1, 2].map((sender) => ({ sender, text: '通知一下明天的家长会由王建国主持，地点在三楼会议室' })) }).result.statements ?? [];
    assert.deepEqual([one?.names, one?.accuses], [false, false]);
  });

  it('hostile texts cost little', () => {
    for (const text of ['骗'.repeat(100_000), '陈大鹏骗子'.repeat(20_000), '@'.repeat(50_000) + '欠'.repeat(50_000), '我是'.repeat(50_000), '3栋501'.repeat(20_000)]) {
      const started = process.cpuUsage();
      labelOf(text);
      const spent = process.cpuUsage(started).user / 1000;
      assert.ok(spent < 250, `${text.slice(0, 4)}: ${spent} ms`);
    }
  });
});
