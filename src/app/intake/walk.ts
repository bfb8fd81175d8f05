import type { Dirent } from 'node:fs';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AuditError } from '../../model/errors.ts';
import type { Where } from './bytes.ts';

export interface FoundFile {
  /** Absolute; of what lies in an archive, the outermost archive's. */
  readonly file: string;
  readonly inside: Where['inside'];
  readonly stamp: string | null;
  /** Name of the file itself, and of the folder or archive that holds it. */
  readonly name: string;
  readonly folder: string;
  /** The outermost archive that it lies in. */
  readonly archive: { readonly path: string; readonly sha256: string } | null;
  /** Path of another rendering of the same text (a mail's plain part): this one is only read when that one is no export. */
  readonly insteadOf: string | null;
  /** An archive that lay in a folder or in another: what lies in it is read, and itself it may be what a message names. */
  readonly opened: boolean;
  /** What reports print: the argument's own last name, then the way inside it. Independent of the working folder. */
  readonly path: string;
  /** True when the file itself was named on the command line. */
  readonly named: boolean;
  readonly bytes: number;
  readonly problem: string | null;
  /** The problem is that it cannot be opened: nobody knows what is in it. */
  readonly unreadable: boolean;
}

/**
 * The files behind the arguments, sorted by printed path so that the order of the arguments does not matter. Folders are
 * walked; links to folders are not followed (they may lead in circles); hidden files are left out. Throws `usage` for a
 * path that is not there. `stdin`: a file that holds standard input.
 */
export function findFiles(paths: readonly string[], stdin: string | null = null): FoundFile[] {
  const found: FoundFile[] = stdin === null ? [] : [{ ...entry(stdin, 'stdin', true), name: 'stdin', folder: '' }];
  for (const given of paths) {
    const absolute = resolve(given);
    let info;
    try {
      info = statSync(absolute);
    } catch (error) {
      throw new AuditError('usage', `${given}: ${(error as { code?: string }).code === 'ENOENT' ? 'no such file or folder' : 'cannot be opened'}. Check the path; nothing was read`);
    }
    const label = basename(absolute) || absolute;
    if (info.isDirectory()) walk(absolute, label, found);
    else found.push(entry(absolute, label, true));
  }
  const unique = [...new Map(found.map((file) => [file.file, file])).values()];
  return tellApart(unique).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.file < b.file ? -1 : 1));
}

function walk(folder: string, label: string, found: FoundFile[]): void {
  let items: Dirent[];
  try {
    items = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    found.push(unreadable(folder, label, false, error));
    return;
  }
  for (const item of items) {
    if (item.name.startsWith('.')) continue;
    const file = join(folder, item.name);
    if (item.isDirectory()) walk(file, `${label}/${item.name}`, found);
    else found.push(entry(file, `${label}/${item.name}`, false));
  }
}

function entry(file: string, path: string, named: boolean): FoundFile {
  try {
    const info = statSync(file);
    if (info.isFile()) accessSync(file, constants.R_OK);
    return { ...plain(file), path, named, bytes: info.isFile() ? info.size : 0, problem: info.isFile() ? null : info.isDirectory() ? 'a link to a folder' : 'not a regular file', unreadable: false };
  } catch (error) {
    return unreadable(file, path, named, error);
  }
}

const plain = (file: string) => ({ file, inside: [], stamp: null, name: basename(file), folder: basename(dirname(file)), archive: null, insteadOf: null, opened: false });

function unreadable(file: string, path: string, named: boolean, error: unknown): FoundFile {
  return { ...plain(file), path, named, bytes: 0, problem: `cannot be opened (${(error as { code?: string }).code ?? 'unknown'})`, unreadable: true };
}

/** Two arguments with the same last name get as much of their way in front as tells them apart. */
function tellApart(files: readonly FoundFile[]): FoundFile[] {
  let result = [...files];
  for (let depth = 0; depth < 8; depth++) {
    const count = new Map<string, number>();
    for (const file of result) count.set(file.path, (count.get(file.path) ?? 0) + 1);
    if ([...count.values()].every((n) => n === 1)) break;
    result = result.map((file) => {
      if (count.get(file.path) === 1) return file;
      const way = file.file.slice(0, file.file.length - file.path.length - 1);
      const parent = basename(way) || basename(dirname(way));
      return parent ? { ...file, path: `${parent}/${file.path}` } : file;
    });
  }
  return result;
}
