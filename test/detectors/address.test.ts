import assert from 'node:assert/strict';
import { test } from 'node:test';
import address from '../../src/detectors/address.ts';
import { firstPlace, isPlaces } from '../../src/detectors/_gazetteer.ts';
import { unmark } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';
import type { Hit } from '../../src/model/detector.ts';

const { scan } = createScanner([address]);
const found = (text: string, previous = ''): string[] => scan(text, previous).map(({ start, end }) => text.slice(start, end));
const grade = (text: string): string | undefined => scan(text)[0]?.reasons.find((reason) => reason.startsWith('grade:'));
const confidence = (text: string): number => scan(text)[0]?.confidence ?? 0;

const EXACT = [
  '收件人：王小明，[[浙江省杭州市余杭区文一西路969号3幢2单元1102室]]，电话13812345678', '打车去[[中山北路200号]]，多久到', '[[金沙江路1006号]]楼下等你', '[[天目西路128号]]门口见',
  '师傅麻烦掉头，[[环岛南路2002号]]', '上车点[[科韵路18号]]', '刘姐家[[清水湾二期6栋3单元1204]]，你直接过去', '我们寝室[[梅园3栋412]]', '[[重庆市渝北区龙溪街道松牌路521号附12号]]',
  '[[右安门外大街99号院2号楼3门102]]', '[[建外SOHO东区6号楼2803]]', '[[渝中区解放碑八一路177号雨田大厦15-3]]', '[[3号楼 1单元 501]]', '[[北京市8511信箱12分箱]]',
  '[[湖南省邵阳市隆回县六都寨镇茶山村第五村民小组]]', '[[广东深圳南山科技园北区朗山路13号清华紫光信息港B座3楼]]', '麻煩寄到[[嘉義市西區垂楊路316號]]，謝謝', '[[台北市大安區信義路三段134巷12弄5號4樓之2]]',
  '[[香港新界沙田馬鞍山新港城D座12樓5室]]', '[[澳門新馬路61號永光廣場6樓]]', '[[沪太路1128弄26号302]]', '[[幸福路3号院2排5号]]', '不是3号，是[[文三路12号]]',
  'drop it at [[500 S Main St, Ste 210, Los Angeles, CA 90013]]', '[[2/15 George Street, Parramatta NSW 2150]]', '[[Flat A, 12/F, Block 3, Tai Koo Shing, Hong Kong]]', 'im at [[742 maple ave, springfield il 62704]]',
  '[[Flat No. 302, Sai Residency, 4th Cross, MG Road, Bengaluru 560034]]', '[[Room 501, Building 3, No. 12 Wensan Road, Xihu District, Hangzhou]]', 'we met at [[12 Oak Street]], Mary told me',
];
for (const marked of EXACT) {
  test(`the span is the address alone: ${marked}`, () => {
    const { text, start, end } = unmark(marked);
    assert.deepEqual(found(text), [text.slice(start, end)]);
  });
}

const NONE = [
  '5排12座', '3室2厅 129平', '一号楼盘开盘了', '国道G105堵死了', '6排8号的票', '打野在中路3号', '测试用例3-2-501', '里弄5号', '1栋1栋地看', '今天在3号楼402开会', '教学楼A座502', '取件码12-3-4056',
  '快递柜12号格口', '人民广场集合', '广东省深圳市南山区疫情', '天河区12号开始核酸', '我住在一个老小区', '住在员工宿舍', '三组第5', '京沪高速120公里处堵车', '第二单元测验', '阳光花园真漂亮', '5 guys Road trip',
  'took route 66 Road trip', '3 Way Street is a live album', 'version 12 Main Street', '500 GB Hard Drive', 'Room 101 is the exam room', 'Unit 5 test tomorrow', 'a 30 minute drive',
];
for (const text of NONE) test(`no address in: ${text}`, () => assert.deepEqual(found(text), []));

test('the grade says how fine an address is', () => {
  assert.deepEqual(['文三路12号', '翠苑小区5栋', '翠苑小区5栋301', '我住王家村3组12号', '武汉大学信息学部12舍305'].map(grade), ['grade:street', 'grade:compound', 'grade:room', 'grade:village', 'grade:dorm']);
});

test('a finer or better placed address is surer', () => {
  assert.ok(confidence('杭州市西湖区文三路12号') > confidence('文三路12号'));
  assert.ok(confidence('文三路12号5栋301') > confidence('文三路12号'));
});

test('the address of an office of the state is no more than suspected', () => {
  assert.ok(confidence('市政府在杭州市解放东路18号') < 0.8);
});

test('a bare answer is read by its question', () => {
  assert.deepEqual(found('5-1203', '你家哪栋的，房号多少'), ['5-1203']);
  assert.deepEqual(found('锦绣花园', '你家哪个小区'), ['锦绣花园']);
  assert.deepEqual(found('5-1203', '比分多少'), []);
});

test('two addresses of one message are both found', () => {
  assert.deepEqual(found('取件天山路352号，送到仙霞路720弄12号302'), ['天山路352号', '仙霞路720弄12号302']);
});

test('the value holds no spaces', () => {
  const [hit]: (Hit | undefined)[] = scan('杭州市 西湖区 文三路 478号');
  assert.equal(hit?.value, '杭州市西湖区文三路478号');
});

test('a place inside another name is no place', () => {
  assert.equal(firstPlace('后海南沿'), -1);
  assert.equal(firstPlace('南京东路'), -1);
  assert.equal(firstPlace('住浙江杭州'), 1);
  assert.ok(isPlaces('去深圳') && !isPlaces('你好'));
});
