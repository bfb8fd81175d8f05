import type { FactColumn, FactKind, FactRow, FactValue } from '../model/facts.ts';
import type { RejectRow } from '../model/format.ts';
import { RECORD_CAP } from '../model/format.ts';
import type { Words } from '../model/words.ts';
import { CsvStream } from '../text/csv.ts';
import { detectEncoding } from '../text/encoding.ts';
import { Transcoder } from '../text/transcode.ts';
import { dayEndOf } from './_instants.ts';
import { lastsOf } from './_measures.ts';
import { bare, valueOf } from './_values.ts';

export interface FactFile {
  readonly encoding: string;
  readonly rows: readonly FactRow[];
  readonly rejects: readonly (RejectRow & { readonly line: number })[];
  readonly notes: readonly Words[];
}

/**
 * Reads a fact file, CSV or a JSON array of objects, from its bytes. `zone`: for instants without an offset. Null: not text,
 * or no column that names what the rows are about. Fact files are small: they are read whole.
 */
export async function readFacts(kind: FactKind, bytes: Uint8Array, zone: string): Promise<FactFile | null> {
  const detected = await detectEncoding(() => [bytes]);
  if (!detected) return null;
  const transcoder = new Transcoder(detected);
  const utf8 = Buffer.from(transcoder.push(bytes, true));
  const table = new Table(kind, zone, transcoder, utf8);
  const first = utf8.toString('utf8', 0, 4096).trimStart();
  const read = first.startsWith('[') || first.startsWith('{') ? table.json() : table.csv(delimiterOf(first));
  return read ? { encoding: detected.encoding, rows: table.rows, rejects: table.rejects, notes: table.notes } : null;
}

function delimiterOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const count = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

class Table {
  readonly rows: FactRow[] = [];
  readonly rejects: (RejectRow & { line: number })[] = [];
  readonly notes: Words[] = [];
  readonly #kind: FactKind;
  readonly #zone: string;
  readonly #transcoder: Transcoder;
  readonly #utf8: Buffer;
  readonly #seen = new Map<string, number>();
  #line = 1;
  #counted = 0;

  constructor(kind: FactKind, zone: string, transcoder: Transcoder, utf8: Buffer) {
    this.#kind = kind;
    this.#zone = zone;
    this.#transcoder = transcoder;
    this.#utf8 = utf8;
  }

  csv(delimiter: string): boolean {
    let columns: readonly (FactColumn | null)[] | null = null;
    const stream = new CsvStream({
      record: (cells, start, end) => {
        if (!columns) {
          columns = this.#heading(cells);
          return;
        }
        if (cells.every((cell) => cell.trim() === '')) return;
        if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
          this.#reject(start, end, 'row-width', `${cells.length} cells where the heading has ${columns.length}`);
          return;
        }
        this.#row(columns.map((column, i) => [column, cells[i] ?? ''] as const), start, end);
      },
      bad: (code, start, end) => this.#reject(start, end, code, code === 'quote-not-closed' ? 'quote not closed' : 'record over 1 MB'),
    }, RECORD_CAP, delimiter);
    stream.push(this.#utf8, 0, true);
    const heading = columns as readonly (FactColumn | null)[] | null;
    const has = (names: readonly string[]): boolean => heading?.some((column) => column && names.includes(column.name)) ?? false;
    return has(this.#kind.identifies) && (this.#kind.tells === undefined || has(this.#kind.tells));
  }

  json(): boolean {
    let data: unknown;
    try {
      data = JSON.parse(this.#utf8.toString('utf8'));
    } catch {
      this.#reject(0, this.#utf8.length, 'bad-json', 'not valid JSON');
      return true;
    }
    const list = Array.isArray(data) ? data : data && typeof data === 'object' ? Object.values(data).find(Array.isArray) : null;
    if (!Array.isArray(list)) return false;
    const { tells } = this.#kind;
    if (tells && !list.some((item: unknown) => item && typeof item === 'object' && Object.keys(item).some((key) => tells.includes(this.#column(key)?.name ?? '')))) return false;
    for (const item of list as unknown[]) {
      // A row of a JSON roster is told by its place in the whole file: the file is its own evidence.
      if (!item || typeof item !== 'object') {
        this.#reject(0, this.#utf8.length, 'bad-json', 'an element that is not an object');
        continue;
      }
      const cells = Object.entries(item).map(([key, value]) => [this.#column(key), value == null ? '' : String(value)] as const);
      this.#row(cells, 0, this.#utf8.length);
    }
    return true;
  }

  #heading(cells: readonly string[]): (FactColumn | null)[] {
    const columns = cells.map((cell) => this.#column(cell));
    const unknown = cells.filter((cell, i) => cell.trim() !== '' && !columns[i]);
    if (unknown.length) {
      const shown = unknown.map((cell) => cell.trim().slice(0, 40)).join(', ');
      this.notes.push({ en: `columns not known and not used: ${shown}`, zh: `未识别、未使用的列：${shown}` });
    }
    return columns;
  }

  #column(heading: string): FactColumn | null {
    const named = (text: string): FactColumn | null => {
      const key = plain(text);
      return this.#kind.columns.find((column) => plain(column.name) === key || column.aliases.some((alias) => plain(alias) === key)) ?? null;
    };
    // `是否实名（是/否）`: people write what may stand there into the heading.
    return named(heading) ?? named(heading.replace(/[（([【].*$/su, ''));
  }

  #row(cells: readonly (readonly [FactColumn | null, string])[], start: number, end: number): void {
    const fields: Record<string, FactValue> = Object.create(null) as Record<string, FactValue>;
    for (const [column, cell] of cells) {
      if (!column) continue;
      const value = valueOf(cell, column.type, this.#zone);
      if (value === undefined) {
        this.#reject(start, end, 'bad-value', `column ${column.name}: not a readable ${column.type}`);
        return;
      }
      // Two headings may mean the same column: the first one that is filled counts.
      if (fields[column.name] != null) continue;
      fields[column.name] = value;
      if (column.until !== undefined && typeof value === 'number') fields[column.until] = dayEndOf(bare(cell), value, this.#zone);
      if (column.lasts !== undefined) fields[column.lasts] = lastsOf(cell.toLowerCase());
    }
    const identity = this.#kind.identifies.find((name) => fields[name] != null);
    if (!identity) {
      this.#reject(start, end, 'no-identity', `none of ${this.#kind.identifies.join(', ')} is filled`);
      return;
    }
    const line = this.#lineAt(start);
    const key = JSON.stringify([identity, fields[identity], ...this.#kind.within.map((name) => fields[name] ?? null)]);
    const before = this.#seen.get(key);
    if (before !== undefined) {
      this.#reject(start, end, 'duplicate', `the same ${identity} stands on line ${before} already; the first was kept`);
      return;
    }
    this.#seen.set(key, line);
    if (this.#transcoder.bad.some((bad) => bad.start < end && bad.end > start)) {
      this.#reject(start, end, 'bad-encoding', 'bytes that are not valid in the encoding of this file');
      return;
    }
    this.rows.push({ line, start: this.#transcoder.original(start), end: this.#transcoder.original(end), fields });
  }

  #reject(start: number, end: number, code: string, reason: string): void {
    this.rejects.push({ line: this.#lineAt(start), start: this.#transcoder.original(start), end: this.#transcoder.original(end), code, reason });
  }

  #lineAt(offset: number): number {
    for (; this.#counted < offset; this.#counted++) if (this.#utf8[this.#counted] === 10) this.#line++;
    return this.#line;
  }
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[\s_\-（）()]/g, '');
}
