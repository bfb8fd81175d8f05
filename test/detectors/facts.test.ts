import assert from 'node:assert/strict';
import { test } from 'node:test';
import birthDate from '../../src/detectors/birth-date.ts';
import biometric from '../../src/detectors/biometric.ts';
import criminalRecord from '../../src/detectors/criminal-record.ts';
import employer from '../../src/detectors/employer.ts';
import family from '../../src/detectors/family.ts';
import finance from '../../src/detectors/finance.ts';
import health from '../../src/detectors/health.ts';
import intimate from '../../src/detectors/intimate.ts';
import lodging from '../../src/detectors/lodging.ts';
import minor from '../../src/detectors/minor.ts';
import religion from '../../src/detectors/religion.ts';
import school from '../../src/detectors/school.ts';
import whereabouts from '../../src/detectors/whereabouts.ts';
import { read } from '../../src/detectors/_fact.ts';
import { createScanner } from '../../src/detectors/_scan.ts';

const { scan } = createScanner([
  birthDate, biometric, criminalRecord, employer, family, finance, health, intimate, lodging, minor, religion, school, whereabouts,
]);
const brief = (text: string, previous = ''): string[] => scan(text, previous).map((hit) => `${hit.entity}:${text.slice(hit.start, hit.end)}`);
const reading = (marked: string) => {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  return read(marked.replace('[[', '').replace(']]', ''), start, end);
};

test('the person nearest before a term is whom it is said of', () => {
  assert.equal(reading('我妈得了[[甲亢]]').who, 'other');
  assert.equal(reading('我得了[[甲亢]]').who, 'self');
  assert.equal(reading('你得了[[甲亢]]').who, 'you');
  assert.equal(reading('张伟确诊[[甲亢]]').who, 'other');
  assert.equal(reading('治疗[[甲亢]]').who, 'none');
  assert.equal(reading('my wife has [[lupus]]').who, 'other');
});

test('a person of public life is nobody of the chat', () => {
  assert.equal(reading('周杰伦得了[[甲亢]]').who, 'public');
});

test('a name that the chat knows is a person', () => {
  const known = { people: new Set(['纪晨曦']), screenNames: new Set(['大橘']) };
  assert.equal(read('纪晨曦离婚了', 3, 5, known).who, 'other');
  assert.equal(read('大橘离婚了', 2, 4, known).who, 'other');
});

test('what another clause says of others does not weigh on a clause with a person of its own', () => {
  assert.equal(reading('大家都在看电视剧，我有[[哮喘]]').general, false);
  assert.equal(reading('电视剧里他有[[哮喘]]').general, true);
});

const SILENT = [
  '我没有抑郁症', '他是不是离婚了', '如果我怀孕了', '我要是月薪3万就好了', '他演的角色得了白血病', '梦见我坐牢了', '气得我高血压都犯了', '我没坐过牢', '他信佛吗', '有人得了抑郁症吗',
  '听说年薪30万的人很多', '我不是基督徒', '希望她怀孕', '18岁以下禁止', '我家猫怀孕了', 'if she is pregnant', 'he is not gay', 'did he get divorced?',
];
for (const text of SILENT) {
  test(`denied, asked, supposed or said of no person: ${text}`, () => {
    assert.deepEqual(brief(text), []);
  });
}

test('不小心 and 没想到 deny nothing', () => {
  assert.deepEqual(brief('我不小心怀孕了'), ['health:怀孕']);
  assert.deepEqual(brief('没想到她离婚了'), ['family:离婚']);
});

test('hearsay is suspected only, what somebody says of himself is clear', () => {
  assert.ok((scan('我确诊乙肝了')[0]?.confidence ?? 0) >= 0.8);
  const hearsay = scan('听说他确诊乙肝了')[0]?.confidence ?? 0;
  assert.ok(hearsay >= 0.5 && hearsay < 0.8);
});

test('a bare answer is read by the question before it', () => {
  assert.deepEqual(brief('12k', '你月薪多少'), ['finance:12k']);
  assert.deepEqual(brief('27', '你多大了'), ['birth-date:27']);
  assert.deepEqual(brief('舍曲林', '你吃的什么药'), ['health:舍曲林']);
  assert.deepEqual(brief('六岁，明年上学', '你家孩子多大'), ['minor:六岁']);
  assert.deepEqual(brief('1204', '酒店几号房'), ['lodging:1204']);
  assert.deepEqual(brief('佛教', '你信什么教'), ['religion:佛教']);
});

test('a bare number is no answer to another question', () => {
  assert.deepEqual(brief('27', '几个人去'), []);
  assert.deepEqual(brief('12k', '这显卡多少钱'), []);
});

test('an age below eighteen is a minor, from eighteen on it is an age', () => {
  assert.deepEqual(brief('我女儿今年17岁'), ['minor:17岁']);
  assert.deepEqual(brief('我女儿今年18岁'), ['birth-date:18岁']);
});

test('the span of an amount holds its unit and nothing else', () => {
  assert.deepEqual(brief('我每个月房贷要还7,200元，压力大'), ['finance:7,200元']);
  assert.deepEqual(brief('我欠了20多万网贷'), ['finance:20多万']);
  assert.deepEqual(brief('我妹工资才三千五'), ['finance:三千五']);
});

test('several facts about one person are found apart', () => {
  assert.deepEqual(brief('我妈62岁，糖尿病十几年了，信佛'), ['birth-date:62岁', 'health:糖尿病', 'religion:佛']);
});

test('a text that names the same illness without end is read in bounded time', () => {
  const began = performance.now();
  scan('我有癌'.repeat(30_000));
  assert.ok(performance.now() - began < 500);
});

test('where somebody is told by a place of any name, not by what is done there', () => {
  assert.deepEqual(brief('我老公这会儿在城南大润发地下停车场'), ['whereabouts:城南大润发地下停车场']);
  assert.deepEqual(brief('佢而家喺旺角朗豪坊'), ['whereabouts:旺角朗豪坊']);
  assert.deepEqual(brief('虹桥火车站', '你到哪了'), ['whereabouts:虹桥火车站']);
  assert.deepEqual(brief('我妈明天飞海口'), ['whereabouts:飞海口']);
  assert.deepEqual(brief('昨晚我同学在排队等火锅'), []);
  assert.deepEqual(brief('我昨天在万达吃的火锅'), []);
  assert.deepEqual(brief('在写作业', '你在哪'), []);
});

test('a form gives its facts by their labels', () => {
  assert.deepEqual(brief('姓名：李海涛 单位：江北区税务局 年龄：38'), ['employer:江北区税务局', 'birth-date:38']);
  assert.deepEqual(brief('毕业院校：南岭理工大学'), ['school:南岭理工大学']);
  assert.deepEqual(brief('婚姻状况：离异'), ['family:离异']);
  assert.deepEqual(brief('单位：元'), []);
});

test('what is said of everybody in one clause leaves the next to its own person', () => {
  assert.deepEqual(brief('谢谢大家，我爸判刑三年'), ['criminal-record:判刑三年']);
  assert.deepEqual(brief('谢谢大家的关心，抑郁症很普遍'), []);
});

test('a wrong reading of a clause does not hide the next one', () => {
  assert.deepEqual(brief('又加班到现在，我刚入职鼎新证券'), ['employer:鼎新证券']);
});

test('a child is known by months, a bare number behind its name, or its place among the children', () => {
  assert.deepEqual(brief('我女儿8个月了'), ['minor:8个月']);
  assert.deepEqual(brief('家里两个，大的八岁，小的三岁'), ['minor:八岁', 'minor:三岁']);
  assert.deepEqual(brief('三个月没涨工资'), []);
});

test('short Latin names of illnesses are words of their own', () => {
  assert.deepEqual(brief("I'm on a train, makes me sleepy"), []);
});
