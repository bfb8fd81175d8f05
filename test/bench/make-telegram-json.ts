import { closeSync, openSync, writeSync } from 'node:fs';
import { random, WORDS } from './make-wechat-csv.ts';

const SENDERS = 300;

/**
 * Writes one chat as Telegram Desktop does, one blank of indentation a level: `rows` messages of a supergroup by 300
 * invented people, every tenth an answer, 1.5 % with a private datum, 350 bytes each. Returns the bytes written; same
 * arguments, same bytes.
 */
export function makeTelegramJson(path: string, rows: number, seed = 20261121): number {
  const next = random(seed);
  const below = (n: number) => Math.floor(next() * n);
  const fd = openSync(path, 'w');
  let bytes = 0;
  let block = '{\n "name": "Demo group",\n "type": "private_supergroup",\n "id": 1500000001,\n "messages": [';
  const start = 1_740_000_000;
  for (let i = 0; i < rows; i++) {
    const at = start + i * 20;
    const sender = below(SENDERS);
    const words = Array.from({ length: 3 + below(12) }, () => WORDS[below(WORDS.length)] ?? '').join('');
    const text = i % 67 === 0 ? `${words}，我的手机 1380013${String(below(10_000)).padStart(4, '0')}` : words;
    const date = new Date(at * 1000).toISOString().slice(0, 19);
    const reply = i > 10 && i % 10 === 0 ? `\n   "reply_to_message_id": ${i - below(9)},` : '';
    block += `${i ? ',' : ''}\n  {\n   "id": ${i + 1},\n   "type": "message",\n   "date": "${date}",\n   "date_unixtime": "${at}",\n   "from": "阿${sender} Demo",\n   "from_id": "user${100_000_000 + sender}",${reply}\n   "text": "${text}",\n   "text_entities": [\n    {\n     "type": "plain",\n     "text": "${text}"\n    }\n   ]\n  }`;
    if (block.length > 1 << 20) {
      bytes += writeSync(fd, block);
      block = '';
    }
  }
  bytes += writeSync(fd, `${block}\n ]\n}`);
  closeSync(fd);
  return bytes;
}
