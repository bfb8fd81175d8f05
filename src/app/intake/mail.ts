import { AuditError } from '../../model/errors.ts';
import { MailReader } from '../../text/mime.ts';
import type { Bytes } from './bytes.ts';
import { inBlocks } from './bytes.ts';

/** One part of a mail that is a file of its own to the loader. */
export interface MailPart {
  /** Number among all parts. */
  readonly index: number;
  /** File name as given, else made from the number and the type. Unique in the mail. */
  readonly name: string;
  /** Decoded, in bytes. */
  readonly bytes: number;
  /** Name of the plain part that says the same as this HTML part. */
  readonly insteadOf: string | null;
}

export interface Mail {
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly MailPart[];
  /** False when the mail ends before its last boundary. */
  readonly complete: boolean;
  part(index: number): Bytes;
}

interface Seen {
  readonly index: number;
  readonly name: string | null;
  readonly type: string;
  bytes: number;
  complete: boolean;
  /** Null: too long to be held. */
  held: Uint8Array[] | null;
}

/** Decoded parts that are kept: a mail of many small files would otherwise be read again for each of them. Bytes. */
const HELD = 8 << 20;

/** Lists what a mail holds; a long part is decoded again each time it is read. The caller of `open` closes what it gets. */
export async function readMail(open: () => Promise<Bytes>): Promise<Mail> {
  let headers: ReadonlyMap<string, string> = new Map();
  let complete = false;
  let held = 0;
  const seen: Seen[] = [];
  const reader = new MailReader({
    headers: (top) => void (headers = top),
    part(part) {
      seen.push({ index: part.index, name: part.name, type: part.type, bytes: 0, complete: false, held: [] });
      return true;
    },
    data(block) {
      const last = seen.at(-1);
      if (!last) return;
      last.bytes += block.length;
      held += last.held ? block.length : 0;
      if (held <= HELD) last.held?.push(block);
      else if (last.held) {
        held -= last.bytes;
        last.held = null;
      }
    },
    endPart(whole) {
      const last = seen.at(-1);
      if (last) last.complete = whole;
    },
    end: (whole) => void (complete = whole),
  });
  const bytes = await open();
  try {
    for await (const chunk of bytes.chunks()) reader.push(chunk, false);
    reader.push(new Uint8Array(0), true);
  } finally {
    bytes.close();
  }
  return { headers, parts: named(seen), complete, part: (index) => partBytes(open, seen.find((one) => one.index === index)) };
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'text/plain': 'txt', 'text/html': 'html', 'application/json': 'json', 'text/csv': 'csv', 'message/rfc822': 'eml' };

function named(seen: readonly Seen[]): MailPart[] {
  const used = new Set<string>();
  let plain: string | null = null;
  return seen.filter((part) => part.bytes > 0).map((part) => {
    const given = part.name?.replaceAll(/[/\\\0]/g, '_') ?? `part-${part.index + 1}.${EXTENSIONS[part.type] ?? 'bin'}`;
    let name = given;
    for (let n = 2; used.has(name); n++) name = `${given} (${n})`;
    used.add(name);
    const inline = part.name === null;
    const insteadOf = inline && part.type === 'text/html' ? plain : null;
    if (inline && part.type === 'text/plain') plain = name;
    return { index: part.index, name, bytes: part.bytes, insteadOf };
  });
}

function partBytes(open: () => Promise<Bytes>, seen: Seen | undefined): Bytes {
  if (!seen) throw new RangeError('no such part');
  let changed = false;
  return {
    size: seen.bytes, changed: () => changed, close() {},
    async* chunks() {
      const mail = await open();
      try {
        // A copy: what is yielded belongs to the receiver.
        if (seen.held) yield Buffer.concat(seen.held);
        else yield* inBlocks(decoded(mail, seen.index));
        changed ||= mail.changed();
      } finally {
        mail.close();
      }
      if (!seen.complete) throw new AuditError('incomplete', 'the mail ends inside this part, or the part is not whole');
    },
  };
}

async function* decoded(mail: Bytes, index: number): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  let done = false;
  const reader = new MailReader({
    headers() {},
    part: (part) => part.index === index,
    data: (block) => void out.push(block),
    endPart: () => void (done = true),
    end() {},
  });
  for await (const chunk of mail.chunks()) {
    reader.push(chunk, false);
    yield* out;
    out = [];
    if (done) return;
  }
  reader.push(new Uint8Array(0), true);
  yield* out;
}
