import assert from 'node:assert/strict';
import { test } from 'node:test';
import chatlog from '../../../src/formats/chatlog.ts';
import pywxdump from '../../../src/formats/pywxdump.ts';
import wechat from '../../../src/formats/wechat-csv.ts';
import { collect } from '../../helpers/collect.ts';

test('empty lines above the heading of a table change nothing', () => {
  for (const [format, name] of [[wechat, 'MemoTrace'], [pywxdump, 'CSV'], [chatlog, 'CSV']] as const) {
    const text = format.examples.find((example) => example.name === name)?.text ?? '';
    const [plain, blank] = [collect(format, text), collect(format, `\r\n\n${text}`)];
    assert.equal(blank.sniff, plain.sniff, format.id);
    assert.deepEqual(blank.messages.map((row) => row.text), plain.messages.map((row) => row.text));
    assert.deepEqual([blank.rejects, blank.messages.length > 0], [[], true]);
  }
});
