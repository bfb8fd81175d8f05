import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { LexiconFile } from '../model/check.ts';
import { AuditError } from '../model/errors.ts';
import { detectEncoding } from '../text/encoding.ts';
import { parseLexicon } from '../text/lexicon.ts';
import { Transcoder } from '../text/transcode.ts';
import type { Flags } from './settings.ts';

/** Word lists of the user's own, parsed once here: a line that cannot be read is told before anything runs. Throws `usage`. */
export async function lexiconsOf({ lexicon, replaceLexicon }: Pick<Flags, 'lexicon' | 'replaceLexicon'>): Promise<LexiconFile[]> {
  const lists: LexiconFile[] = [];
  for (const [paths, mode] of [[lexicon, 'extend'], [replaceLexicon, 'replace']] as const) {
    for (const path of paths ?? []) {
      const text = await textOf(path);
      parseLexicon(basename(path), text);
      lists.push({ name: basename(path), text, mode });
    }
  }
  return lists;
}

async function textOf(path: string): Promise<string> {
  const bytes = bytesOf(path);
  const detected = await detectEncoding(() => [bytes]);
  if (!detected) throw new AuditError('usage', `${path}: not text. A word list is a plain file, one entry a line`);
  return Buffer.from(new Transcoder(detected).push(bytes, true)).toString('utf8');
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new AuditError('usage', `${path}: word list cannot be read (${(error as { code?: string }).code ?? 'unknown'}). Check the path`);
  }
}
