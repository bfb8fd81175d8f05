/**
 * Finding an excerpt among many messages: node test/bench/leak.ts [messages [rounds]]
 * Ratio of matching an excerpt of 30 lines to a plain search (LIKE) for each of its lines, in the same run; time and size of the index.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchExcerpt } from '../../src/leak/match/match.ts';
import { buildExcerptIndex } from '../../src/store/excerpt-index.ts';
import { type Db, openCase } from '../../src/store/open.ts';
import { excerptOf, type Loose } from '../leak/match/world.ts';
import { random, WORDS } from './make-wechat-csv.ts';
import { listed, median } from './measure.ts';

const messages = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'chataudit-bench-'));

function seconds(act: () => void): number {
  const began = performance.now();
  act();
  return (performance.now() - began) / 1000;
}

/** Everyday words and, two in three, one sign from some thousand; a tenth says what everybody says. Twenty chats. */
function fill(db: Db): void {
  const next = random(20261122);
  const below = (n: number): number => Math.floor(next() * n);
  const insert = db.prepare('INSERT INTO message (source, chat, at, sender, kind, text, line, byte_start, byte_end) VALUES (1, ?, ?, ?, 0, ?, ?, ?, ?)');
  db.transaction(() => {
    db.exec("INSERT INTO source (id, path, sha256, bytes, kind, status) VALUES (1, 'bench', 'b', 1, 'export', 'complete')");
    for (let chat = 1; chat <= 20; chat++) db.exec(`INSERT INTO chat (id, key, platform, name, kind, kind_from) VALUES (${chat}, 'wechat:${chat}', 'wechat', 'bench ${chat}', 'group', 'file')`);
    for (let account = 1; account <= 300; account++) {
      db.exec(`INSERT INTO account (id, key, platform) VALUES (${account}, 'a${account}', 'wechat')`);
      db.exec(`INSERT INTO account_name (account, kind, chat, name, source) VALUES (${account}, 'account', 0, '住户${account}', 1)`);
    }
    for (let i = 0; i < messages; i++) {
      let text = '';
      if (next() < 0.1) text = ['好的', '收到', '哈哈哈', '谢谢'][below(4)] ?? '';
      else for (let words = 2 + below(8); words > 0; words--) text += (WORDS[below(WORDS.length)] ?? '') + (next() < 0.3 ? String.fromCharCode(0x4e00 + Math.floor(next() ** 3 * 6000)) : '');
      insert.run(1 + below(20), 1_740_000_000_000 + i * 20_000, 1 + below(300), text, i + 1, i * 100, i * 100 + 99);
    }
  })();
}

const lines = (db: Db, where: string): Loose[] => (db.prepare(`SELECT text, a.sender FROM message a WHERE ${where}`).all() as { text: string; sender: number }[]).map(({ text, sender }) => ({ text, name: `住户${sender}` }));

const path = join(folder, 'case.db');
const db = openCase(path);
try {
  fill(db);
  const before = statSync(path).size;
  const began = performance.now();
  const built = await buildExcerptIndex(db, { asOf: 0 });
  say(`index of ${built.messages} messages: ${((performance.now() - began) / 1000).toFixed(1)} s, ${(built.bytes / 1e6).toFixed(0)} MB beside ${(before / 1e6).toFixed(0)} MB of messages; peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  const at = Math.floor(messages / 2);
  const middle = `chat = 7 AND id > ${at} ORDER BY at, id LIMIT 30`;
  const excerpts: Readonly<Record<string, Loose[]>> = {
    'thirty lines in a row': lines(db, middle),
    'without names, one sign in ten misread': lines(db, middle).map((line) => ({ text: (typeof line === 'string' ? line : line.text).replace(/(.{9})./gu, '$1囗') })),
    'thirty lines that stand everywhere': lines(db, `chat = 7 AND id > ${at} AND length(text) < 4 ORDER BY at, id LIMIT 30`),
    'of no chat': Array.from({ length: 30 }, (_, i) => ({ text: `${WORDS[i % 40] ?? ''}${WORDS[(i * 7 + 3) % 40] ?? ''}甲乙丙${WORDS[(i * 11 + 5) % 40] ?? ''}` })),
    'ten thousand lines': lines(db, `chat = 7 LIMIT 10000`),
    'one line of 100,000 signs': [{ text: (WORDS.join('')).repeat(1300).slice(0, 100_000) }],
  };
  const like = db.prepare("SELECT count(*) FROM message WHERE text LIKE '%' || ? || '%'").pluck();
  for (const [name, some] of Object.entries(excerpts)) {
    const ratios: number[] = [];
    const times: number[] = [];
    let said = '';
    for (let round = 0; round < rounds; round++) {
      const excerpt = excerptOf(some, name.includes('misread') ? { from: 'image' } : {});
      const base = seconds(() => { for (const line of some.slice(0, 5)) like.get(typeof line === 'string' ? line : line.text.slice(0, 1000)); }) * some.length / Math.min(5, some.length);
      const time = seconds(() => {
        const found = matchExcerpt(db, excerpt);
        said = `${found.authenticity}, chat ${found.chat ?? '-'}, ${found.lines.filter(({ state }) => state === 'same' || state === 'near').length} found`;
      });
      times.push(time);
      ratios.push(time / base);
    }
    say(`${name}: ${median(times).toFixed(2)} s; / LIKE for each line: ${listed(ratios)} (${said})`);
  }
} finally {
  db.close();
  rmSync(folder, { recursive: true, force: true });
}
