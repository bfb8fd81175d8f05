import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OWNERS } from './chats.ts';
import { inWorld, type Loose } from './world.ts';

const CHAT = [{ name: '业主群', talk: OWNERS }];
const FILE = { from: 'image', form: 'png', picture: { width: 600, height: 1000, dark: false } } as const;
const line = (text: string, top: number, confidence = 0.97): Loose => ({ text, confidence, place: { file: 0, line: null, bytes: null, box: [0, top, 500, top + 60] } });
const KNOWN = [line('物业说三天，这几天大家走楼梯吧', 200), line('那停车费涨价的事情呢', 400), line('听说每个月涨到三百八，业委会还没有同意', 600)];

describe('a line of a picture without a message', () => {
  it('that the edge of the picture may cut leaves the rest standing, and is told', () => inWorld(CHAT, ({ match }) => {
    for (const cut of [line('厂木口且目十亍', 5), line('的什这些', 100), line('厂木口且目十亍', 100, 0.85)]) {
      const found = match([cut, ...KNOWN], FILE);
      assert.equal(found.authenticity, 'partial');
      assert.match(found.reason.en, /edge of a picture/);
      assert.match(found.reason.zh, /截图边缘/);
    }
  }));

  it('that stands whole and clear at its end was put in', () => inWorld(CHAT, ({ match }) => {
    assert.equal(match([...KNOWN, line('物业经理收了施工队的好处费', 800)], FILE).authenticity, 'contradicted');
  }));

  it('that stands in the middle was put in, however short the way to the edge', () => inWorld(CHAT, ({ match }) => {
    assert.equal(match([...KNOWN.slice(0, 2), line('物业经理收了好处费', 500), ...KNOWN.slice(2)], FILE).authenticity, 'contradicted');
  }));

  it('that could hardly be read speaks neither for nor against', () => inWorld(CHAT, ({ match }) => {
    assert.equal(match([...KNOWN.slice(0, 2), line('物亚经埋攸了妤处', 500, 0.7), ...KNOWN.slice(2)], FILE).authenticity, 'partial');
  }));

  it('or with the end of its message cut off in the middle of a bubble is partial; clear of the edge it differs', () => inWorld(CHAT, ({ match }) => {
    const last = (top: number) => match([...KNOWN, line('我上个月的快递一直没找到，门卫说', top)], FILE);
    assert.deepEqual([last(940).lines[3]?.state, last(940).authenticity], ['differs', 'partial']);
    assert.equal(last(800).authenticity, 'contradicted');
  }));

  it('that is only a name of the chat is not compared', () => inWorld(CHAT, ({ match }) => {
    const found = match([KNOWN[0]!, line('钱波', 300), ...KNOWN.slice(1)], FILE);
    assert.equal(found.lines[1]?.state, 'not_compared');
    assert.equal(found.authenticity, 'matched');
  }));

  it('or with a difference that the reading may have made is partial, never matched', () => inWorld(CHAT, ({ match }) => {
    const found = match([KNOWN[0]!, line('那停车费涨价B的事情呢', 400), KNOWN[2]!], FILE);
    assert.deepEqual([found.lines[1]?.state, found.authenticity], ['differs', 'partial']);
    assert.match(found.reason.zh, /对照原图核实/);
  }));
});
