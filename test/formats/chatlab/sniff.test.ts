import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import chatlab from '../../../src/formats/chatlab.ts';
import { collect, headOf } from '../../helpers/collect.ts';

const sniff = (text: string): number => chatlab.sniff(headOf(new TextEncoder().encode(text)));

describe('claiming a file', () => {
  it('is sure of both shapes', () => {
    for (const text of [
      '{"chatlab":{"version":"0.0.2"},"meta":{}',
      '\n {\n "meta" : {"name":"g"},\n "chatlab" : {\n "version" : "0.0.1"} ',
      '{"messages":[{"a":1}],"chatlab":{"version":"0.0.2"}}',
      '{"_type":"header","chatlab":{"version":"0.0.2"}',
      '# note\n\n{"chatlab":{"version":"0.0.2"},"meta":{},"_type":"header"}\n{"_type":"message"}\n',
    ]) assert.ok(sniff(text) >= 0.95, text);
  });
  it('knows its messages when the key stands too far behind them', () => {
    assert.equal(sniff('{"messages":[{"sender":"a","accountName":"A","timestamp":1,"type":0,"content":"x"}'), 0.7);
  });
  it('knows lines that lost their header', () => {
    assert.equal(sniff('{"_type":"message","sender":"a","timestamp":1}\n'), 0.8);
  });
  it('leaves other formats alone', () => {
    for (const text of [
      '{"weflow":{"version":"1.0.3","exportedAt":1,"generator":"WeFlow"},"session":{},"messages":[]}',
      '{"weflow":{"version":"1"},"chatlab":{"version":"1"}}',
      '{"session":{"wxid":"1@chatroom"},"messages":[{"localId":1,"createTime":1,"type":"文本消息","content":"早","senderUsername":"a"}]}',
      '{"name":"g","type":"private_supergroup","id":1,"messages":[{"id":1,"type":"message","date":"2026-01-01T00:00:00","from":"A","text":"chatlab"}]}',
      '{"metadata":{"name":"QQChatExporter"},"chatInfo":{"type":"group"},"messages":[{"id":"1","timestamp":1,"sender":{},"type":"type_1","content":{}}]}',
      '[{"seq":1,"talker":"1@chatroom","content":"{\\"chatlab\\":1}"}]',
      '{"a":{"chatlab":{"version":"1"}}}', '{}', '', '{', '# only a comment', 'chatlab', '{"_type":"x"}',
    ]) assert.equal(sniff(text), 0, text);
  });
  it('is sure of its own examples, which come out as they say', () => {
    for (const example of chatlab.examples) {
      const read = collect(chatlab, example.text);
      assert.ok(read.sniff >= 0.95, example.name);
      assert.deepEqual([read.messages.length, read.events.length, read.rejects.length], [example.messages, example.events, example.rejects], example.name);
    }
  });
  it('asks for no decision about dates', () => assert.equal(collect(chatlab, '{"chatlab":{}}').survey?.needed, false));
});
