import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maskInText, maskName, maskValue } from '../../src/text/mask.ts';

describe('maskValue', () => {
  for (const [entity, value, masked] of [
    ['phone', '13800001234', '138****1234'], ['phone', '+86 138 0000 1234', '+86****1234'], ['phone', '110', '1****'],
    ['resident-id', '11010119900101001X', '110***1X'], ['bank-card', '6222020200001234567', '****4567'], ['bank-card', '622', '****2'],
    ['email', 'alice@example.com', 'a***@example.com'], ['email', 'a@example.com', '***@example.com'], ['plate', '京A12345', '京A***5'],
    ['passport', 'E12345678', 'E***78'], ['permit', 'H12345678', 'H***78'], ['wechat-id', 'wangxm_88', 'wa***8'], ['qq', '10001', '10***'],
    ['qq', '123456789', '12***89'], ['ip', '192.168.10.20', '192.168.*.*'], ['ip', '2001:db8:1:2:3:4:5:6', '2001:db8:***'],
    ['landline', '0512-65123456', '0512****56'], ['landline', '01065123456', '010****56'],
    ['address', '江苏省苏州市工业园区星湖街328号5栋1203室', '江苏省苏州市***'], ['address', '江苏省苏州市姑苏区平江路328号5栋1203室', '江苏省苏州市***'], ['address', '云南省大理白族自治州大理市人民路一百二十三号甲楼东', '云南省大理白族自治州***'], ['address', '幸福小区三栋二单元五零二室', '***'], ['address', '北京市朝阳区建国路1号', '北京市***'], ['address', '幸福路3号', '***'],
    ['address', '广州市天河区体育西路103号', '广州市***'], ['address', '幸福菜市场3号楼5单元301', '***'], ['address', '杭州西湖区文三路12号3幢', '***'],
    ['address', '内蒙古自治区锡林郭勒盟锡林浩特市团结路1号院3号楼', '内蒙古自治区锡林郭勒盟***'], ['address', '12 Baker Street, London', '***'],
    ['birth-date', '35', '***'], ['birth-date', '3月5日', '***'], ['payment-account', '13800001234', '138****1234'], ['payment-account', 'ab@c.com', 'a***@c.com'],
    ['payment-account', 'zhifu88', 'z***8'], ['driver-licence', '11010119900101001X', '110***1X'], ['ssn', '536-22-1234', '***34'], ['mac', 'a4:5e:60:c2:11:9f', 'a4***9f'],
    ['wallet', '0x52908400098527886E0F7030069857D2E4169EE7', '0x52***9EE7'], ['iban', 'DE89370400440532013000', 'DE***3000'], ['staff-number', '123', '***3'],
    ['chat-record', '张三: 在吗\n李四: 在', '*** (2 lines/行, 12 chars/字)'], ['chat-record', '', ''],
    ['name', '王小明', '王*'], ['birth-date', '1990-01-01', '1990***'], ['credential', 'hunter2', '***'], ['health', 'HIV阳性', '***'],
    ['unheard-of', 'abcdef', 'a***f'], ['unheard-of', 'a', '***'], ['phone', '', ''],
  ] as const) {
    test(`${entity} ${value} is shown as ${masked}`, () => assert.equal(maskValue(entity, value), masked));
  }

  const entities = [
    'resident-id', 'bank-card', 'plate', 'passport', 'permit', 'wechat-id', 'qq', 'landline', 'address', 'location', 'name', 'birth-date', 'imei', 'courier',
    'credit-code', 'credential', 'health', 'unheard-of', 'driver-licence', 'social-insurance', 'vehicle', 'social-account', 'mac', 'device-id', 'tax-number',
    'ssn', 'medical-record', 'staff-number', 'iban', 'wallet', 'bank-card',
  ];
  test('shows at most half of the characters, whatever the length', () => {
    for (const entity of entities) {
      for (const source of ['0123456789012345678901234567890', '王小明张三李四省市区县赵钱孙', 'Ab Cd Ef Gh Ij']) {
        for (let length = 1; length <= source.length; length++) {
          const value = source.slice(0, length);
          const masked = maskValue(entity, value);
          const left = masked.replaceAll(/[* ]/g, '').length;
          assert.ok(left <= value.length / 2, `${entity} ${value} ${masked}`);
        }
      }
    }
  });
  test('shows no character of a statement about a person', () => {
    const facts = ['employer', 'school', 'health', 'finance', 'whereabouts', 'lodging', 'intimate', 'religion', 'criminal-record', 'family', 'minor', 'biometric', 'location', 'credential'];
    for (const entity of facts) for (const value of ['抑郁症', '月薪三万', '如家酒店1203房', '我在 Hilton 住']) assert.equal(maskValue(entity, value), '***', entity);
  });
  test('shows of another conversation nothing that was said', () => {
    const shown = maskValue('chat-record', '张三 2026-03-01 10:00\n他确诊了\n李四: 别告诉别人');
    assert.doesNotMatch(shown.replace(/lines\/行|chars\/字/g, ''), /[\p{L}]/u);
  });
  test('never shows a short value whole', () => {
    for (const entity of [...entities, 'phone', 'email', 'ip']) {
      for (const value of ['1', '12', '123', '王', '王五', 'a@b', '1.1.1.1']) assert.ok(!maskValue(entity, value).includes(value), `${entity} ${value}`);
    }
  });
});

describe('maskName', () => {
  for (const [name, masked] of [['王明', '王*'], ['欧阳修文', '欧*'], ['王', '*'], ['John Smith', 'J*** S***'], ['J', '*'], ['Éva', 'É***'], ['A栋302王姐', 'A*'], ['', ''], ['😀乐', '😀*']] as const) {
    test(`${name} is shown as ${masked}`, () => assert.equal(maskName(name), masked));
  }
});

describe('maskInText', () => {
  test('masks the spans and keeps the rest', () => {
    const spans = [{ entity: 'email', start: 20, end: 31 }, { entity: 'phone', start: 5, end: 16 }];
    assert.equal(maskInText('请联系王姐13800001234，邮箱 ab@cd.examp。', spans), '请联系王姐138****1234，邮箱 a***@cd.examp。');
  });
  test('masks the canonical value where one is given', () => {
    assert.equal(maskInText('电话一三八', [{ entity: 'phone', start: 2, end: 5, value: '13800001234' }]), '电话138****1234');
  });
  test('counts another conversation as it stands in the text', () => {
    assert.equal(maskInText('看：张三: 在吗\n李四: 在', [{ entity: 'chat-record', start: 2, end: 14, value: '张三' }]), '看：*** (2 lines/行, 12 chars/字)');
  });
  test('blots out overlapping spans whole', () => {
    const spans = [{ entity: 'phone', start: 1, end: 6 }, { entity: 'qq', start: 4, end: 9 }];
    assert.equal(maskInText('a12345678z', spans), 'a***z');
  });
  test('leaves a text without spans', () => assert.equal(maskInText('你好', []), '你好'));
});
