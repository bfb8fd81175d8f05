import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { matchExcerpt } from '../../src/leak/match/match.ts';
import { AuditError } from '../../src/model/errors.ts';
import { signsOf } from '../../src/store/excerpt-fold.ts';
import { gramsOf } from '../../src/store/excerpt-grams.ts';
import { buildExcerptIndex } from '../../src/store/excerpt-index.ts';
import { openLookup } from '../../src/store/excerpt-lookup.ts';
import { eachId, Postings } from '../../src/store/excerpt-postings.ts';
import { openCase, openForReading } from '../../src/store/open.ts';
import { inTemp } from '../helpers/cli.ts';
import { excerptOf, fill } from '../leak/match/world.ts';

const ONE = { name: '一', talk: '李梅: 他欠我五万元一直没有还\n王强: 那你报警了吗' };
const TWO = { name: '二', talk: '李梅: 明天下午三点在学校门口集合\n王强: 收到' };
const LINE = excerptOf(['他欠我五万元一直没有还']);

describe('the index of an excerpt', () => {
  it('is built once, completed after a further load, and told in the ledger', () => inTemp(async (folder) => {
    const db = openCase(join(folder, 'c.db'));
    fill(db, [ONE]);
    const first = await buildExcerptIndex(db, { asOf: 5 });
    assert.deepEqual([first.messages, first.builtNow, first.bytes > 0], [2, true, true]);
    assert.equal((await buildExcerptIndex(db, { asOf: 6 })).builtNow, false);
    fill(db, [TWO]);
    const seen: number[] = [];
    const second = await buildExcerptIndex(db, { asOf: 7, progress: (done, total) => seen.push(done, total) });
    assert.deepEqual([second.messages, second.builtNow], [4, true]);
    assert.equal(seen.at(-1), seen.at(-2));
    assert.deepEqual(db.prepare("SELECT at FROM ledger WHERE verb = 'leak' ORDER BY seq").pluck().all(), [5, 7]);
    assert.equal(matchExcerpt(db, LINE).lines[0]?.state, 'same');
    assert.equal(matchExcerpt(db, excerptOf(['明天下午三点在学校门口集合'])).lines[0]?.state, 'same');
    db.close();
  }));

  it('stays in memory for a database that is only read', () => inTemp(async (folder) => {
    const path = join(folder, 'c.db');
    const made = openCase(path);
    fill(made, [ONE]);
    made.close();
    const db = openForReading(path);
    assert.equal((await buildExcerptIndex(db, { asOf: 0 })).builtNow, true);
    assert.equal((await buildExcerptIndex(db, { asOf: 0 })).builtNow, false);
    assert.equal(matchExcerpt(db, LINE).lines[0]?.state, 'same');
    assert.equal(db.prepare("SELECT count(*) FROM main.sqlite_schema WHERE name LIKE 'excerpt%'").pluck().get(), 0);
    db.close();
  }));

  it('of an interrupted building is not there', () => inTemp(async (folder) => {
    const db = openCase(join(folder, 'c.db'));
    fill(db, [ONE]);
    await assert.rejects(buildExcerptIndex(db, { asOf: 0, signal: AbortSignal.abort() }), (error: unknown) => error instanceof AuditError && error.code === 'interrupted');
    assert.equal(openLookup(db), null);
    assert.equal(db.prepare('SELECT count(*) FROM ledger').pluck().get(), 0);
    db.close();
  }));

  it('leaves second sightings out', () => inTemp(async (folder) => {
    const db = openCase(join(folder, 'c.db'));
    fill(db, [ONE]);
    db.exec('INSERT INTO message (source, chat, at, sender, kind, text, line, byte_start, byte_end, same_as) SELECT source, chat, at, sender, kind, text, line, 900, 999, id FROM message');
    assert.equal((await buildExcerptIndex(db, { asOf: 0 })).messages, 2);
    db.close();
  }));

  it('finds a gram in each message that holds it, over rows and parts', () => {
    const postings = new Postings(7);
    const ids = Array.from({ length: 3000 }, (_, i) => 7 + i * (1 + (i % 3) * 50));
    for (const id of ids.toSorted((a, b) => a - b)) postings.add(id, [1, 1, 2 ** 32 + 5]);
    const found: number[] = [];
    for (const [gram, first, steps] of postings.rows()) if (gram === 1) eachId(first, steps, (id) => found.push(id));
    assert.deepEqual(found, [...new Set(ids)].toSorted((a, b) => a - b));
  });
});

describe('signs and grams', () => {
  it('of texts that differ in width, case, accents, spaces, punctuation and stickers are the same', () => {
    const text = (of: string): string => String.fromCharCode(...signsOf(of, 100).codes);
    assert.equal(text('Ｈéllo，  世 界！[捂脸]👍🏽 𝟏２3'), 'hello世界123');
    assert.equal(text('1.5-2 万, 2024/01/05. 3:30'), '1.5-2万2024-01-05330');
  });

  it('are pairs, and triples of Latin letters and digits', () => {
    assert.equal(gramsOf(signsOf('你好ab1c', 100).codes).length, 4);
    assert.deepEqual(gramsOf(signsOf('a', 100).codes), []);
  });
});
