import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AuditError } from '../../model/errors.ts';
import type { Archives } from './archives.ts';
import type { FileBytes } from './bytes.ts';
import { firstBytes, untilDamaged } from './bytes.ts';
import { documentIn, packagingOf } from './packaging.ts';
import type { FoundFile } from './walk.ts';
import type { ZipEntry } from './zip.ts';

/** Archives inside archives: a mail that holds an RSMF mail that holds its zip is three. */
const DEEPEST = 4;
const HEAD = 1 << 16;

/** True when some format reads a mail as it is. */
type Claimed = (file: FoundFile, head: Buffer) => Promise<boolean>;

/** Replaces archives by what lies in them, sorted by path; what stands instead of something comes after it. */
export async function expand(files: readonly FoundFile[], archives: Archives, claimed: Claimed): Promise<FoundFile[]> {
  const result: FoundFile[] = [];
  for (const file of files) result.push(...await expandOne(file, archives, claimed));
  return result.sort((a, b) => compare(a.insteadOf ?? a.path, b.insteadOf ?? b.path) || Number(a.insteadOf !== null) - Number(b.insteadOf !== null) || compare(a.path, b.path));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function expandOne(file: FoundFile, archives: Archives, claimed: Claimed): Promise<FoundFile[]> {
  if (file.problem !== null) return [file];
  try {
    const head = await headOf(file, archives);
    const kind = packagingOf(head);
    if (kind === null || (kind === 'mail' && await claimed(file, head))) return [file];
    if (typeof kind === 'object') return [{ ...file, problem: kind.problem }];
    if (file.inside.length >= DEEPEST) return [{ ...file, problem: `an archive inside ${DEEPEST} others: not opened`, unreadable: true }];
    const outermost = file.archive ? file : await sealed(file, archives);
    const found = kind === 'mail' ? await mailParts(outermost, archives) : await zipEntries(outermost, archives);
    const inner: FoundFile[] = [];
    for (const one of found) {
      if (one.inside.length > file.inside.length) inner.push(...await expandOne(one, archives, claimed));
      else inner.push(one);
    }
    return file.named ? inner : [...inner, { ...outermost, archive: file.archive, opened: true }];
  } catch (error) {
    if (!(error instanceof AuditError) || error.code !== 'incomplete') throw error;
    return [{ ...file, problem: error.message, unreadable: true }];
  }
}

async function headOf(file: FoundFile, archives: Archives): Promise<Buffer> {
  const bytes = await archives.open(file);
  try {
    return await firstBytes(untilDamaged(bytes, () => {}), HEAD);
  } finally {
    bytes.close();
  }
}

/** The archive as received: what is read out of it later must come from the same bytes. */
async function sealed(file: FoundFile, archives: Archives): Promise<FoundFile> {
  const bytes = await archives.open(file);
  try {
    const hash = createHash('sha256');
    for await (const chunk of bytes.chunks()) hash.update(chunk);
    return { ...file, stamp: (bytes as FileBytes).stamp, archive: { path: file.path, sha256: hash.digest('hex') } };
  } finally {
    bytes.close();
  }
}

async function zipEntries(file: FoundFile, archives: Archives): Promise<FoundFile[]> {
  const { entries, refused, damage } = await archives.zip(file);
  if (refused !== null) return [{ ...file, problem: refused, unreadable: true }];
  const names = new Set(entries.map((entry) => entry.name));
  const document = documentIn((name) => names.has(name));
  if (document !== null) return [{ ...file, problem: document }];
  const book = names.has('xl/workbook.xml');
  const wanted = book ? entries.filter((entry) => /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) : entries.filter(isVisible);
  const seen = new Map<string, number>();
  const paths = new Set<string>();
  const found = wanted.map((entry): FoundFile => {
    let times = seen.get(entry.name) ?? 1;
    let path = entry.name;
    while (paths.has(path)) path = `${entry.name} (${++times})`;
    seen.set(entry.name, times);
    paths.add(path);
    const steps = entry.name.split('/');
    return {
      ...file, named: false, bytes: entry.size, problem: entry.problem, unreadable: entry.problem !== null,
      path: `${file.path}!/${path}`, inside: [...file.inside, { kind: 'zip', index: entry.index }],
      name: steps.at(-1) ?? entry.name, folder: (book ? null : steps.at(-2)) ?? withoutExtension(file.name),
    };
  });
  if (damage !== null) found.push({ ...file, problem: damage, unreadable: true });
  else if (found.length === 0) found.push({ ...file, problem: 'an archive without a file in it' });
  return found;
}

/** What systems put beside the files: resource forks, folder settings. */
function isVisible(entry: ZipEntry): boolean {
  return !entry.name.split('/').some((step) => (step.startsWith('.') && step !== '..') || step === '__MACOSX');
}

async function mailParts(file: FoundFile, archives: Archives): Promise<FoundFile[]> {
  const { parts, complete } = await archives.mail(file);
  const found = parts.map((part): FoundFile => ({
    ...file, named: false, bytes: part.bytes, path: `${file.path}!/${part.name}`, inside: [...file.inside, { kind: 'mail', index: part.index }],
    name: part.name, folder: withoutExtension(file.name), insteadOf: part.insteadOf === null ? null : `${file.path}!/${part.insteadOf}`,
  }));
  if (!complete) found.push({ ...file, problem: 'the mail is cut or broken: parts of it may be missing', unreadable: true });
  else if (found.length === 0) found.push({ ...file, problem: 'a mail without anything in it' });
  return found;
}

function withoutExtension(name: string): string {
  return basename(name).replace(/\.[A-Za-z0-9]{1,5}$/, '');
}
