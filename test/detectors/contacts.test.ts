import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Detector } from '../../src/model/detector.ts';
import { createScanner } from '../../src/detectors/_scan.ts';
import email from '../../src/detectors/email.ts';
import landline from '../../src/detectors/landline.ts';
import payment from '../../src/detectors/payment-account.ts';
import phone from '../../src/detectors/phone.ts';
import qq from '../../src/detectors/qq.ts';
import social from '../../src/detectors/social-account.ts';
import wechat from '../../src/detectors/wechat-id.ts';

const detectors: Detector[] = [email, landline, payment, phone, qq, social, wechat];
const { scan } = createScanner(detectors);
const brief = (text: string, previous = ''): string[] => scan(text, previous).map((hit) => `${hit.entity}:${text.slice(hit.start, hit.end)}`);

test('a bare answer is what the question asked for', () => {
  assert.deepEqual(brief('445566778', '你Q多少'), ['qq:445566778']);
  assert.deepEqual(brief('我的 gogo1234', '你wx'), ['wechat-id:gogo1234']);
  assert.deepEqual(brief('dy_fan77', '你抖音号多少'), ['social-account:dy_fan77']);
  assert.deepEqual(brief('13900001111', '支付宝号多少'), ['payment-account:13900001111']);
  assert.deepEqual(brief('9123 4567', '你香港电话多少'), ['phone:9123 4567']);
  assert.deepEqual(brief('hahaha', '你微信号多少'), []);
  assert.deepEqual(brief('12345 个', '你qq有几个好友'), []);
});

test('a phone or QQ number given as a WeChat account is the phone or the QQ number', () => {
  assert.deepEqual(brief('微信同手机号 13712345678'), ['phone:13712345678']);
  assert.deepEqual(brief('微信号是QQ号987612345'), ['qq:987612345']);
  assert.deepEqual(brief('加微信987612345'), ['qq:987612345']);
  assert.deepEqual(brief('微信步数 23456'), []);
});

test('a number or mailbox is a payment account where the word for one stands right beside it', () => {
  assert.deepEqual(brief('支付宝账号13812345678'), ['payment-account:13812345678']);
  assert.deepEqual(brief('转我支付宝 13812345678'), ['payment-account:13812345678']);
  assert.deepEqual(brief('支付宝：abc_pay@qq.com'), ['payment-account:abc_pay@qq.com']);
  assert.deepEqual(brief('房租转13812345678支付宝'), ['payment-account:13812345678']);
  assert.deepEqual(brief('支付宝绑定的手机是13812345678'), ['phone:13812345678']);
});

test('numbers abroad are read as at home where a country or the language says so', () => {
  assert.deepEqual(brief('我台灣門號0955123456'), ['phone:0955123456']);
  assert.deepEqual(brief('麻煩打 0933-112-233 給我先生'), ['phone:0933-112-233']);
  assert.deepEqual(brief('我德国手机 0151 23456789'), ['phone:0151 23456789']);
  assert.deepEqual(brief('韩国号码 010-2345-6789'), ['phone:010-2345-6789']);
  assert.deepEqual(brief('座机010-2345-6789'), ['landline:010-2345-6789']);
  assert.equal(scan('HK 9123 4567')[0]?.value, '+85291234567');
});

test('two numbers with a stroke between them are both found', () => {
  assert.deepEqual(brief('电话13912340000/13912340001'), ['phone:13912340000', 'phone:13912340001']);
});

test('a reversed number is read only where the text says that it is', () => {
  assert.equal(scan('倒过来念 87654321831')[0]?.value, '13812345678');
  assert.deepEqual(brief('87654321831'), []);
});

const HIDDEN = [
  'phone:幺三九洞洞幺二三四五六', 'phone:①③⑧①②③④⑤⑥⑦⑧', 'phone:138猫1234狗5678', 'phone:l38-1234-S678', 'qq:三四五六七八九', 'qq:1-2-3-4-5-6-7-8-9', 'email:lucky艾特qq点com', 'email:neo(at)gmail(dot)com',
];
const LEAD: Readonly<Record<string, string>> = { phone: '电话', qq: 'QQ ', email: '邮箱' };
for (const hidden of HIDDEN) {
  test(`found although hidden: ${hidden}`, () => {
    const [entity = '', datum = ''] = hidden.split(':');
    assert.deepEqual(brief(`${LEAD[entity] ?? ''}${datum}${datum.includes('猫') ? '（去掉汉字）' : ''}`), [hidden]);
  });
}

const NOTHING = [
  '1 2 3 4 5 6 7 8 9 10 11', '1. 张三 2. 李四 3. 王五 4. 赵六 5. 钱七', '一二三四五，上山打老虎', '六六六六六六六六六六六', '二零二六年十一月二十二日', '比分 21:15 21:18 21:11', '身高178体重65三围88',
  '400-820-8820', '拨 800 810 0000', '短信 1069012345678 发的', '会议 138 1234 5678', 'call stack 4155550142', '日本 2024-11-22', '微信公众号 tech_news8 关注一下', 'vxlan1 vxlan_20 配置', 'v:hover_state',
  '抖音热门 bgm_2024', '微博：热搜第一', 'steam: error_118 怎么办', 'my twitter is private', '@lucky_cat88 你看', '收款码过期了', 'venmo me $20', 'look at gmail.com', '有人会修qq吗 10000', '扣 666666',
];
for (const text of NOTHING) {
  test(`nobody is reached by: ${text}`, () => {
    assert.deepEqual(brief(text), []);
  });
}

test('near misses four times as long take about four times as long', () => {
  for (const unit of ['美国 4155550142 ', '抖音号', '支付宝账号', 'a艾特b点', '加v']) {
    const time = (size: number): number => {
      let best = Infinity;
      for (let run = 0; run < 2; run++) {
        const text = unit.repeat(size / unit.length);
        const began = performance.now();
        scan(text);
        best = Math.min(best, performance.now() - began);
      }
      return best;
    };
    let ratio = Infinity;
    for (let again = 0; ratio > 10 && again < 3; again++) ratio = time(12_000) / Math.max(0.3, time(3_000));
    assert.ok(ratio <= 10, `${unit}: ${ratio.toFixed(1)}`);
  }
});

test('an account on a machine that a command names is no mailbox', () => {
  assert.deepEqual(brief('ssh deploy@git.example.com'), []);
  assert.deepEqual(brief('写信给 deploy@git.example.com'), ['email:deploy@git.example.com']);
});

test('a number whose first digits stand in brackets is found with them', () => {
  assert.deepEqual(brief('找我 (138)12345678'), ['phone:(138)12345678']);
  assert.deepEqual(brief('【138】1234 5678'), ['phone:【138】1234 5678']);
});
