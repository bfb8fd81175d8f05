import { parseParametered } from './mime-params.ts';
import { decodeRaw, decodeWords } from './mime-words.ts';

/** Bytes of one header block that are kept; what goes beyond is passed over. */
export const HEADER_CAP = 1 << 20;
const LINE_CAP = 20_000;

/** What the headers of a mail or of a part say about its body. */
export interface Entity {
  /** By lower-case name, decoded, one line each; of a header given twice the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** File name, without a judgement on it: it may hold slashes. */
  readonly name: string | null;
  /** `type/subtype` in lower case; null when there is none. */
  readonly type: string | null;
  readonly charset: string | null;
  /** Of a multipart; null when there is none that can be used. */
  readonly boundary: string | null;
  readonly encoding: string;
}

/** Gathers the lines of one header block and unfolds them. */
export class HeaderBlock {
  #lines: Uint8Array[] = [];
  #size = 0;
  /** True when the block was longer than the cap. */
  over = false;

  get size(): number {
    return this.#size;
  }

  /** One line without its end. */
  add(line: Uint8Array): void {
    this.#size += line.length + 2;
    if (this.#size > HEADER_CAP || this.#lines.length >= LINE_CAP) this.over = true;
    else this.#lines.push(Uint8Array.prototype.slice.call(line));
  }

  finish(): Entity {
    const raw = new Map<string, string>();
    for (const bytes of unfold(this.#lines)) {
      const text = decodeRaw(bytes);
      const found = /^([!-9;-~]{1,100})[ \t]{0,10}:/.exec(text);
      const name = found?.[1]?.toLowerCase() ?? '';
      if (found && !raw.has(name)) raw.set(name, text.slice(found[0].length).trim());
    }
    const type = parseParametered(raw.get('content-type') ?? '');
    const disposition = parseParametered(raw.get('content-disposition') ?? '');
    const media = /^[\w.+-]{1,100}\/[\w.+-]{1,100}/.exec(type.value)?.[0] ?? null;
    const boundary = (type.params.get('boundary') ?? '').trimEnd();
    return {
      headers: new Map([...raw].map(([name, value]) => [name, decodeWords(value)])),
      name: disposition.params.get('filename') || type.params.get('name') || null,
      type: media,
      charset: /^[^\s(;]{1,60}/.exec(type.params.get('charset') ?? '')?.[0] ?? null,
      boundary: boundary === '' || boundary.length > 1000 ? null : boundary,
      encoding: /^[\w-]{1,40}/.exec((raw.get('content-transfer-encoding') ?? '').toLowerCase())?.[0] ?? '',
    };
  }
}

/** A line that begins with a blank goes on where the last one ended. */
function* unfold(lines: readonly Uint8Array[]): Generator<Uint8Array> {
  let open: Uint8Array[] = [];
  for (const line of lines) {
    const folded = (line[0] === 32 || line[0] === 9) && open.length > 0;
    if (!folded && open.length > 0) {
      yield Buffer.concat(open);
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) yield Buffer.concat(open);
}
