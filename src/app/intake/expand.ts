import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AuditError } from '../../model/errors.ts';
import { looksLikeMail } from '../../text/mime.ts';
import type { Archives } from './archives.ts';
import type { Bytes } from './bytes.ts';
import { firstBytes } from './bytes.ts';
import type { FoundFile } from './walk.ts';
import type { ZipEntry } from './zip.ts';

/** Archives inside archives: a mail that holds an RSMF mail that holds its zip is three. */
const DEEPEST = 4;
const HEAD = 1 << 16;

/** What a file is opened as: decided by its first bytes, never by its name alone. */
type Kind = 'zip' | 'mail' | null;

/** Replaces archives by what lies in them, sorted by path. `claimed`: some format reads the file as it is. */
export async function expand(files: readonly FoundFile[], archives: Archives, claimed: (file: FoundFile, head: Buffer) => boolean): Promise<FoundFile[]> {
  const result: FoundFile[] = [];
  for (const file of files) result.push(...await expandOne(file, archives, claimed));
  return result.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function expandOne(file: FoundFile, archives: Archives, claimed: (file: FoundFile, head: Buffer) => boolean): Promise<FoundFile[]> {
  if (file.problem !== null) return [file];
  let kind: Kind = null;
  let bytes: Bytes | null = null;
  try {
    bytes = await archives.open(file);
    const head = await firstBytes(bytes, HEAD);
    kind = kindOf(head);
    if (kind === 'mail' && claimed(file, head)) kind = null;
    if (kind === null) return [file];
    if (file.inside.length >= DEEPEST) return [{ ...file, problem: `an archive inside ${DEEPEST} others: not opened` }];
    const archive = file.archive ?? { path: file.path, sha256: await hashOf(bytes) };
    const found = kind === 'mail' ? await mailParts(file, archives) : await zipEntries(file, archives);
    const inner: FoundFile[] = [];
    for (const one of found) inner.push(...await expandOne({ ...one, archive }, archives, claimed));
    return inner;
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return [{ ...file, problem: error.message, unreadable: true }];
  } finally {
    bytes?.close();
  }
}

function kindOf(head: Buffer): Kind {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) || head.subarray(0, 4).equals(Buffer.from('PK\x05\x06'))) return 'zip';
  return looksLikeMail(head) ? 'mail' : null;
}

async function zipEntries(file: FoundFile, archives: Archives): Promise<FoundFile[]> {
  const { entries } = await archives.zip(file);
  if (entries.length === 0) return [{ ...file, problem: 'an archive without a file in it' }];
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('[Content_Types].xml') && !names.has('xl/workbook.xml')) return [{ ...file, problem: 'an Office document, not a chat export' }];
  const wanted = names.has('xl/workbook.xml') ? entries.filter((entry) => /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) : entries.filter(isVisible);
  const seen = new Map<string, number>();
  return wanted.map((entry) => {
    const times = (seen.get(entry.name) ?? 0) + 1;
    seen.set(entry.name, times);
    const steps = entry.name.split('/');
    return {
      ...file, named: false, bytes: entry.size, problem: entry.problem, unreadable: entry.problem !== null,
      path: `${file.path}!/${entry.name}${times > 1 ? ` (${times})` : ''}`, inside: [...file.inside, { kind: 'zip', index: entry.index }],
      name: steps.at(-1) ?? entry.name, folder: steps.at(-2) ?? withoutExtension(file.name),
    };
  });
}

/** What systems put beside the files: resource forks, folder settings. */
function isVisible(entry: ZipEntry): boolean {
  return !entry.name.split('/').some((step) => step.startsWith('.') && step !== '..' || step === '__MACOSX');
}

async function mailParts(file: FoundFile, archives: Archives): Promise<FoundFile[]> {
  const { parts, complete } = await archives.mail(file);
  const found = parts.map((part): FoundFile => ({
    ...file, named: false, bytes: part.bytes, path: `${file.path}!/${part.name}`, inside: [...file.inside, { kind: 'mail', index: part.index }],
    name: part.name, folder: withoutExtension(file.name), insteadOf: part.insteadOf === null ? null : `${file.path}!/${part.insteadOf}`,
  }));
  if (!complete) found.push({ ...file, problem: 'the mail is cut: parts of it may be missing', unreadable: true });
  return found;
}

function withoutExtension(name: string): string {
  return basename(name).replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

async function hashOf(bytes: Bytes): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes.chunks()) hash.update(chunk);
  return hash.digest('hex');
}
