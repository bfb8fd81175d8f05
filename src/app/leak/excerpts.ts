import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readPasted } from '../../leak/excerpt/pasted.ts';
import { type Piece, stitch } from '../../leak/excerpt/stitch.ts';
import { AuditError } from '../../model/errors.ts';
import type { Excerpt, ExcerptFile, ExcerptLine } from '../../model/excerpt.ts';
import type { DateOrder } from '../../model/format.ts';
import type { Words } from '../../model/words.ts';
import { readPicture } from '../../picture/read.ts';
import { textReader } from '../../picture/reader.ts';
import type { TextReader } from '../../picture/types.ts';
import { findFiles, type FoundFile } from '../intake/walk.ts';

export interface ExcerptOptions {
  readonly paths: readonly string[];
  /** A file that holds standard input. */
  readonly stdin: string | null;
  readonly zone: string;
  readonly dateOrder: DateOrder | null;
  readonly signal: AbortSignal;
}

export interface ReadExcerpt {
  readonly excerpt: Excerpt;
  /** One line for each file that could not be read. */
  readonly failed: readonly string[];
  /** What a person should know of putting the files together. */
  readonly notes: readonly Words[];
}

/** Bytes of a screenshot or a pasted text: more is something else. */
const MOST = 64 << 20;

/**
 * Reads what was leaked: text and pictures, in the order of their names and the numbers in them (`2.png` before `10.png`), whatever the order of
 * the arguments; what they repeat stands once. The models that read pictures are loaded with the first one. Throws what the only
 * file throws; of several, the first failure where none can be read.
 */
export async function readExcerpts(options: ExcerptOptions): Promise<ReadExcerpt> {
  const files: ExcerptFile[] = [];
  const pieces: Piece[] = [];
  const failures: AuditError[] = [];
  const reader = textReader();
  const folder = options.paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (folder !== undefined) throw new AuditError('usage', `${folder}: a folder. Name the screenshots or texts themselves; exports go to --from`);
  const given = findFiles(options.paths, options.stdin).toSorted((a, b) => byNumbers(a.path, b.path));
  for (const file of given) {
    if (options.signal.aborted) throw new AuditError('interrupted', 'interrupted');
    try {
      const read = await readOne(file, files.length, options, reader);
      files.push(read.file);
      pieces.push(read.piece);
    } catch (error) {
      if (!(error instanceof AuditError) || error.code === 'interrupted' || given.length === 1) throw error;
      failures.push(error);
    }
  }
  const [first] = failures;
  if (files.length === 0) throw first ?? new AuditError('usage', 'no excerpt was given');
  const { lines, title, members, notes } = stitch(pieces);
  return { excerpt: { files, lines, title, members }, failed: failures.map(({ message }) => message), notes };
}

async function readOne({ file, path, problem, bytes: size }: FoundFile, index: number, options: ExcerptOptions, reader: TextReader): Promise<{ file: ExcerptFile; piece: Piece }> {
  if (problem !== null) throw new AuditError('incomplete', `${path}: ${problem}`);
  const bytes = bytesOf(file, path, size);
  const identity = { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  const picture = await readPicture(bytes, path, index, reader, options);
  if (picture !== null) return { file: { ...identity, ...picture.file }, piece: { file: index, ...pieceOf(picture) } };
  const { form, notes, ...read } = await readPasted(bytes, index, { zone: options.zone, dateOrder: options.dateOrder, path });
  return { file: { ...identity, from: 'text', form, picture: null, carries: [], notes }, piece: { file: index, ...pieceOf(read) } };
}

/** Names of screenshots count up. */
function byNumbers(a: string, b: string): number {
  const [x, y] = [a, b].map((path) => path.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(20, '0'))) as [string, string];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

const pieceOf = ({ lines, title, members }: { lines: readonly ExcerptLine[]; title: string | null; members: number | null }) => ({ lines, title, members });

function bytesOf(file: string, path: string, size: number): Uint8Array {
  try {
    const bytes = size > MOST ? null : readFileSync(file);
    if (bytes === null || bytes.length > MOST) throw new AuditError('usage', `${path}: ${Math.round((bytes?.length ?? size) / (1 << 20))} MB is more than an excerpt has; whole exports go to --from. Nothing was read`);
    return bytes;
  } catch (error) {
    if (error instanceof AuditError) throw error;
    throw new AuditError('incomplete', `${path}: cannot be read (${(error as { code?: string }).code ?? 'unknown'}). Check the path and its permissions`);
  }
}
