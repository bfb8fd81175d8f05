import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameBook, type NameReading } from '../../../src/leak/match/names.ts';

const NAMES = ['夜航船', '林檎', '阿嫲', '黃師傅修車', '周小宝', '周大宝', '班长-许知行', 'Chen Wei', '一一妈🌻', '团子', '晴天'];
const book = nameBook(new Map(NAMES.map((name, i) => [i, [name]])));
const fits = (shown: string, name: string, reading: NameReading): boolean => book.fits(shown, NAMES.indexOf(name), reading);

describe('a name in a picture', () => {
  for (const [shown, name] of [
    ['LV3 夜航船', '夜航船'], ['话房 夜航船', '夜航船'], ['夜航船 群主', '夜航船'], ['【管理员】团子', '团子'], ['群主林檎', '林檎'], ['林', '林檎'], ['阿嘛', '阿嫲'], ['黄師傅修车', '黃師傅修車'],
    ['班长-许知', '班长-许知行'], ['班长-许知衍', '班长-许知行'], ['一一妈', '一一妈🌻'], ['一一妈Q', '一一妈🌻'], ['Chen W…', 'Chen Wei'], ['睛天', '晴天'],
  ] as const) it(`${shown} may be ${name}`, () => assert.ok(fits(shown, name, 'image')));

  for (const [shown, name] of [
    ['周大宝', '周小宝'], ['周小', '周大宝'], ['王小宝', '周小宝'], ['团团', '团子'], ['Chen Li', 'Chen Wei'], ['夜航船2', '周小宝'], ['何嘛', '阿嫲'], ['', '团子'], ['群主', '团子'], ['子', '团子'], ['.'.repeat(100_000), '团子'],
  ] as const) it(`${shown.slice(0, 10)} is not ${name}`, () => assert.ok(!fits(shown, name, 'image')));

  it('may be one sign off where it could not be read well, unless it is somebody else', () => {
    assert.ok(fits('夜肮船', '夜航船', 'poor'));
    assert.ok(!fits('夜肮船', '夜航船', 'image'));
    assert.ok(!fits('周大宝', '周小宝', 'poor'));
  });

  it('is taken as it stands in pasted text', () => {
    for (const [shown, name] of [['LV3 夜航船', '夜航船'], ['阿嘛', '阿嫲'], ['班长-许知', '班长-许知行'], ['睛天', '晴天']] as const) assert.ok(!fits(shown, name, 'text'));
  });
});
