import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadScanner } from '../../src/detectors/_load.ts';

const { scan } = await loadScanner();
const brief = (text: string, previous = ''): string[] => scan(text, previous).map((hit) => `${hit.entity}:${text.slice(hit.start, hit.end)}`);
const first = (text: string): number => scan(text)[0]?.confidence ?? 0;

test('a number is what the words before, behind or asked call it', () => {
  assert.deepEqual(brief('学号20210914'), ['staff-number:20210914']);
  assert.deepEqual(brief('20210914是我的学号'), ['staff-number:20210914']);
  assert.deepEqual(brief('20210914', '你学号多少'), ['staff-number:20210914']);
  assert.deepEqual(brief('20210914'), []);
});

test('a bare answer is read under the question for each of the labelled kinds', () => {
  assert.deepEqual(brief('00385621', '阿姨住院号多少'), ['medical-record:00385621']);
  assert.deepEqual(brief('H12345678', '回乡证号发一下'), ['permit:H12345678']);
  assert.deepEqual(brief('201004567812', '公积金账号给我'), ['social-insurance:201004567812']);
  assert.deepEqual(brief('863412045678904', 'imei发来'), ['imei:863412045678904']);
  assert.deepEqual(brief('482913', '验证码发我'), ['credential:482913']);
});

test('the number of an identity card stays one behind the label of a licence, of social insurance, of a tax office', () => {
  for (const label of ['驾驶证号', '社保号', '税号', '居住证号']) assert.deepEqual(brief(`${label}11010519491231002X`), ['resident-id:11010519491231002X']);
});

test('a credit code is surer of a sole trader than of a company, and one without its check digit needs a cue', () => {
  assert.ok(first('92440300MA5D1AB23Q') > 0.9);
  assert.ok(first('91350100M000100Y43') < 0.8);
  assert.deepEqual(brief('91350100M000100Y44'), []);
  assert.ok(first('信用代码91350100M000100Y44') < 0.6);
});

test('identity cards of Hong Kong and Taiwan are checked by their own digit', () => {
  assert.ok(first('香港身份证A123456(3)') > 0.9);
  assert.ok(first('香港身份证A123456(4)') < 0.7);
  assert.ok(first('身分證字號A123456789') > 0.9);
  assert.deepEqual(brief('A123456789'), []);
});

test('a verification code is found in its message and silent when bare', () => {
  assert.deepEqual(brief('【某某银行】您的验证码是482913，请勿泄露'), ['credential:482913']);
  assert.deepEqual(brief('482913 is your Example code'), ['credential:482913']);
  for (const text of ['验证码482913', '取件码 482913', '口令 482913', 'otp 482913', '【菜鸟驿站】您的取件码482913', '收到 验证码 482913']) assert.deepEqual(brief(text), [], text);
});

test('passwords are found by their value, and talk about passwords is not', () => {
  assert.deepEqual(brief('密码是Abc123!'), ['credential:Abc123!']);
  assert.deepEqual(brief('password: `hunter2`'), ['credential:hunter2']);
  for (const text of ['密码是我生日', '密码123456太弱', 'password is incorrect', 'password=$SECRET', '解压密码 abc123']) assert.deepEqual(brief(text), [], text);
});

test('a private key is found from its first to its last line', () => {
  const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----';
  assert.deepEqual(brief(`看下\n${key}\n谢谢`), [`credential:${key}`]);
});

test('addresses of wallets count by their checksum', () => {
  assert.deepEqual(brief('1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2'), ['wallet:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2']);
  assert.deepEqual(brief('1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3'), []);
  assert.deepEqual(brief('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'), ['wallet:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed']);
  assert.deepEqual(brief('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD'), []);
});

test('coordinates are found in either order, with letters, as degrees and in links', () => {
  for (const place of ['31.23042,121.47370', '121.47370,31.23042', '31.2304°N, 121.4737°E', '31°13\'49"N 121°28\'25"E', '北纬31.2304 东经121.4737', 'https://surl.amap.com/aBc12dEf', 'geo:31.2304,121.4737']) {
    assert.deepEqual(brief(`在 ${place} 见`), [`location:${place}`]);
  }
});

test('two numbers under one label are both found', () => {
  assert.deepEqual(brief('IMEI1：863412045678904、490154203237518'), ['imei:863412045678904', 'imei:490154203237518']);
});

test('an IBAN ends where its country says, whatever follows', () => {
  assert.deepEqual(brief('GB29 NWBK 6016 1331 9268 19 thanks'), ['iban:GB29 NWBK 6016 1331 9268 19']);
});

const NOTHING = [
  '订单号DE89370400440532013001', '单号 6222021234567890', 'uuid 3f786850-e387-450f-adab-136812345678', 'G1234次高铁', '600519 涨停', '航班 CA1234567', '工号9527为您服务', '会议号 123456789',
  '限行尾号1和6', '京ICP备12345678号-1', '专利号 ZL202310123456.7', '国药准字H20123456', '准确率 98.7654，召回 97.1234', '双色球 01-05-12-23-30-08', 'SHA256:ab:cd:ef:12:34:56:78:90', '0x7fff5fbff8c0', '发票代码 044001900111', '学号20210101到20210130', '2026-05-02 13:45:10',
];
for (const text of NOTHING) test(`no identifier in: ${text}`, () => assert.deepEqual(brief(text), []));

test('numbers in the cells of a row are found beside a name or another number', () => {
  assert.deepEqual(brief('张三,13812345678,6222021234567890128'), ['phone:13812345678', 'bank-card:6222021234567890128']);
  assert.deepEqual(brief('13812345678/11010519491231002X'), ['phone:13812345678', 'resident-id:11010519491231002X']);
  assert.deepEqual(brief('12,13812345678,99'), []);
});

test('the rows under a head of columns are read by it', () => {
  assert.deepEqual(brief('工号\t部门\n108817\t仓库\n108818\t仓库'), ['staff-number:108817', 'staff-number:108818']);
  assert.deepEqual(brief('数量\t部门\n108817\t仓库'), []);
});
