import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import mht from '../../../src/formats/qq-mht.ts';
import { collect, type Collected } from '../../helpers/collect.ts';
import { within } from '../../helpers/pace.ts';

const HEAD = 'From: <Save by Tencent MsgMgr>\r\nSubject: Tencent IM Message\r\nContent-Type:multipart/related;\r\n\tboundary="--b"\r\n\r\n';
const page = (name: string): string => `<html><body><table><tr><td><div>日期: 2012/4/11</div></td></tr><tr><td><div><div>${name}(10001)</div>12:28:18</div><div>早</div></td></tr></table></body></html>`;
const part = (body: string, type = 'text/html'): string => `----b\r\nContent-Type: ${type}\r\n\r\n${body}`;
const read = (text: string, chunk: number): Collected => collect(mht, text, { chunk });

describe('an archive that comes in blocks', () => {
  it('is closed by the boundary that stands right behind the header of an empty part', () => {
    const text = `${HEAD}${part(page('老王'))}\r\n${part('', 'image/jpeg')}----b--\r\n`;
    for (const chunk of [1, 2, 7, text.length]) assert.deepEqual([read(text, chunk).messages.length, read(text, chunk).truncated], [1, []], `blocks of ${chunk}`);
  });

  it('folds blanks into one wherever a block ends between them', () => {
    const text = `${HEAD}${part(page('老 \r\n  王'))}\r\n----b--\r\n`;
    for (const chunk of [1, 3, text.length]) assert.deepEqual(read(text, chunk).accounts.map(({ name }) => name), ['老 王']);
  });

  it('costs no more for blank lines in front of a header', () => {
    const text = `${HEAD}----b\r\n${'\n'.repeat(100_000)}Content-Type: text/html\r\n\r\n${page('老王')}\r\n----b--\r\n`;
    const began = performance.now();
    assert.equal(read(text, 1 << 16).messages.length, 1);
    assert.ok(performance.now() - began < within(300));
  });
});
