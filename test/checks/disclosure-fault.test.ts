import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Faults } from '../../src/checks/_disclosure-fault.ts';
import { at, message } from '../helpers/timeline.ts';

/** What the words beside a phone number, posted at 10:00 by account 1, show. */
function fault(text: string, entity = 'phone', minute = '10:00'): string {
  const faults = new Faults();
  const said = message({ text, sender: 1, at: `2026-05-01 ${minute}` });
  const posted = message({ sender: 1, at: '2026-05-01 10:00' });
  faults.posted(posted, () => (said.at < posted.at ? [said] : []));
  if (said.at >= posted.at) faults.hear(said);
  return faults.of(1, entity, posted.at, null);
}

const INTENT = [
  '我要曝光他', '曝光这个骗子', '人肉他！', '把她挂出来', '挂他', '挂人，都来看', '让大家都看看', '让全小区看看他的嘴脸', '让所有人知道她是什么货色', '搞臭他', '搞死她', '毁了他', '让他身败名裂', '大家打爆他电话', '一起骚扰她', '去他单位闹',
  '大家扩散', '求扩散，渣男', '全网转发', '让她社死', '給她點顏色看看', '這人渣要曝光', '掛出來給大家看', '上门堵他', 'expose him', "let's dox her", 'name and shame', 'spread this everywhere', 'ruin his life', 'let everyone know what she did', 'make him famous',
];
const GROSS = [
  '别告诉别人', '不要外传啊', '他不让我说', '她不同意发的', '客户不想让别人知道', '未经他同意发的', '没问过她', '偷拍的', '请保密', '内部资料', '切勿外传', '他叮嘱我别说', '別告訴任何人', '瞒着他发的', "don't tell anyone", 'keep this between us', 'strictly confidential',
  'he asked me not to share it', 'without her consent',
];
const NEITHER = [
  '曝光率不错', '照片曝光过度', '别人肉他', '不要曝光', '谁曝光的', '怕被人肉', '挂号要早点', '挂了他电话', '挂他的号', '晾衣服挂出去', '人肉包子', '让大家认识一下新同事', '让大家久等了', '求扩散 走失老人', '寻人，请大家扩散', '打扰了', '被骚扰了', '他电话打不通', '笑死我了', '搞定了', '打死也不去',
  '他不同意涨价', '不想加班', '签个保密协议', '告诉大家一声', '他让我转告你', '收拾一下房间', '报复性消费', '快删了吧', '堵车', '示范一下', '毁约', '转给他', '都来看看新店', 'exposed wires', 'the exposure is fine', "don't expose him", 'let me know', 'make him a cake', 'spread the butter', 'tell him I called', 'record no 5', '密码是多少',
];

for (const [name, lines, expected] of [['intent', INTENT, 'intent'], ['gross negligence', GROSS, 'gross'], ['nothing', NEITHER, 'unknown']] as const) {
  test(`these words show ${name}`, () => assert.deepEqual(lines.filter((line) => fault(line) !== expected), []));
}

test('an announcement is of what is posted ten minutes before and after, by the same account', () => {
  assert.deepEqual(['09:50', '09:49', '10:10', '10:11'].map((minute) => fault('我要曝光他', 'phone', minute)), ['intent', 'unknown', 'intent', 'unknown']);
  const faults = new Faults();
  faults.posted(message({ sender: 1, at: '2026-05-01 10:00' }), () => [message({ sender: 2, text: '曝光他', at: '2026-05-01 09:59' })]);
  assert.equal(faults.of(1, 'phone', at('2026-05-01 10:00'), null), 'unknown');
});

test('without words, data that anybody sees are not to be posted show ordinary fault, the rest nothing', () => {
  assert.deepEqual(['resident-id', 'bank-card', 'health', 'phone', 'name', 'address'].map((entity) => fault('', entity)), ['ordinary', 'ordinary', 'ordinary', 'unknown', 'unknown', 'unknown']);
});

const says = { en: '', zh: '' };
const refused = (clock: string) => ({ state: 'refused', message: { source: 1, line: 1, byteStart: 0, byteEnd: 9, nativeId: null, at: at(`2026-05-01 ${clock}`), sender: 2 }, fact: null, says } as const);

test('posting against a refusal is gross, an objection afterwards is not', () => {
  const faults = new Faults();
  assert.deepEqual([refused('09:00'), refused('11:00')].map((consent) => faults.of(1, 'phone', at('2026-05-01 10:00'), consent)), ['gross', 'unknown']);
});

for (const [text, expected] of [['我就不删', 'gross'], ['凭什么删', 'gross'], ["won't delete it", 'gross'], ['好的马上删', 'unknown'], ['不删了吧，都看过了？', 'gross'], ['我不会撤，就贴了怎么着', 'gross']] as const) {
  test(`asked to delete it and answering “${text}”: ${expected}`, () => {
    const faults = new Faults();
    const posted = message({ sender: 1, at: '2026-05-01 10:00' });
    faults.posted(posted, () => []);
    faults.hear(message({ sender: 1, text, at: '2026-05-01 11:05' }));
    assert.equal(faults.of(1, 'phone', posted.at, refused('11:00')), expected);
  });
}

test('what is passed on is not the words of who passes it on', () => {
  const faults = new Faults();
  const posted = message({ sender: 1, at: '2026-05-01 10:00' });
  faults.posted(posted, () => []);
  faults.hear(message({ sender: 1, text: '曝光他', kind: 'forward', at: '2026-05-01 10:01' }));
  assert.equal(faults.of(1, 'phone', posted.at, null), 'unknown');
});

test('a hostile text takes no time', () => {
  const start = performance.now();
  for (const part of ['挂', '让大家', '他不让', '不', '别人肉', 'expose ', '没', '大家都转']) fault(part.repeat(100_000 / part.length));
  assert.ok(performance.now() - start < 300);
});
