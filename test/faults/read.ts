import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Job, Outcome } from '../../src/app/intake/read-source.ts';
import { makeTools, readSource } from '../../src/app/intake/read-source.ts';
import { loadFormats } from '../../src/formats/_load.ts';
import type { Batch } from '../../src/model/batch.ts';

const TOOLS = makeTools(loadFormats);

export interface Row { readonly text: string; readonly line: number; readonly start: number; readonly end: number }
export interface Reject { readonly code: string; readonly line: number; readonly start: number; readonly end: number }

/** Reads a file as the loader does and gathers what would be stored; offsets are bytes of the file. */
export async function readFile(file: string, job: Partial<Job> = {}): Promise<{ outcome: Outcome; rows: Row[]; rejects: Reject[] }> {
  const rows: Row[] = [];
  const rejects: Reject[] = [];
  const outcome = await readSource(
    { where: { file, inside: [] }, mapping: null, name: basename(file), folder: basename(dirname(file)), formatIn: null, timezone: null, reportZone: 'Asia/Shanghai', dateOrder: null, groupName: null, ...job },
    TOOLS, (batch: Batch) => {
      let at = 0;
      for (let i = 0; i < batch.messages; i++) {
        const next = at + (batch.textLength[i] ?? 0);
        rows.push({ text: batch.text.slice(at, next), line: batch.line[i] ?? 0, start: batch.start[i] ?? 0, end: batch.end[i] ?? 0 });
        at = next + 1;
      }
      for (const reject of batch.rejects) rejects.push({ code: reject.code, line: reject.line, start: reject.start, end: reject.end });
    },
  );
  return { outcome, rows, rejects };
}

/** The same for bytes, by way of a file in `folder`. */
export function readBytes(folder: string, bytes: Uint8Array | string, job: Partial<Job> = {}): ReturnType<typeof readFile> {
  const file = join(folder, 'chat.csv');
  writeFileSync(file, bytes);
  return readFile(file, job);
}

/** What stands in the file between two bytes, in its own encoding. */
export function cut(file: string, encoding: string, range: { readonly start: number; readonly end: number }): string {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(readFileSync(file).subarray(range.start, range.end));
}
