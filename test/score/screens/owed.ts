import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditError } from '../../../src/model/errors.ts';
import { readPicture } from '../../../src/picture/read.ts';
import type { TextReader } from '../../../src/picture/types.ts';

/** One line for each bad picture: what a reader owes, and what it did. */
export async function owedLines(root: string, reader: TextReader): Promise<string[]> {
  const list = JSON.parse(readFileSync(join(root, 'owed.json'), 'utf8')) as { file: string; what: string; owed: string; carries?: string[] }[];
  const out: string[] = [];
  for (const { file, owed, carries = [] } of list) {
    const did = await outcome(readFileSync(join(root, file)), file, reader);
    const right = owed.split(' or ').some((one) => did.startsWith(one) || (one === 'noted' && did.startsWith('read'))) && carries.every((one) => did.includes(one));
    out.push(`${right ? ' ' : '!'} ${file.padEnd(26)}${owed.padEnd(18)}${did}`);
  }
  return out;
}

async function outcome(bytes: Uint8Array, file: string, reader: TextReader): Promise<string> {
  try {
    const read = await readPicture(bytes, file, 0, reader, { zone: 'Asia/Shanghai' });
    if (read === null) return 'as text';
    const { lines, file: about } = read;
    const messages = lines.filter(({ kind }) => kind === 'message').length;
    const notes = about.notes.map(({ en }) => en).join(' | ');
    return `${messages === 0 ? 'no chat' : `read ${messages}`} ${about.carries.map(({ what }) => what).join(',')} ${notes}`.slice(0, 170);
  } catch (error) {
    if (error instanceof AuditError) return `refused: ${error.message}`.slice(0, 170);
    return `DEFECT ${String(error)}`.slice(0, 170);
  }
}
