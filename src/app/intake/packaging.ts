import { looksLikeMail } from '../../text/mime.ts';

/** What a file is opened as; with a problem: packed in a way that is not read. Null: it is read as it is. */
export type Packaging = 'zip' | 'mail' | { readonly problem: string } | null;

const OTHERS: readonly (readonly [string, Buffer, number])[] = [
  ['RAR', Buffer.from('Rar!\x1a\x07', 'latin1'), 0], ['7-Zip', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), 0], ['gzip', Buffer.from([0x1f, 0x8b, 8]), 0],
  ['bzip2', Buffer.from('BZh'), 0], ['XZ', Buffer.from('\xfd7zXZ\0', 'latin1'), 0], ['Zstandard', Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 0],
  ['split zip', Buffer.from('PK\x07\x08'), 0], ['tar', Buffer.from('ustar'), 257],
];

/** Decided by a file's first bytes, never by its name. */
export function packagingOf(head: Buffer): Packaging {
  if (startsWith(head, Buffer.from('PK\x03\x04'), 0) || startsWith(head, Buffer.from('PK\x05\x06'), 0)) return 'zip';
  for (const [name, magic, at] of OTHERS) {
    if (startsWith(head, magic, at)) return { problem: `a ${name} archive, which is not read: unpack it and load what is in it` };
  }
  return looksLikeMail(head) ? 'mail' : null;
}

function startsWith(bytes: Buffer, magic: Buffer, at: number): boolean {
  return bytes.subarray(at, at + magic.length).equals(magic);
}

/** What a zip is that holds no files of people but the parts of one document or program; null: a plain archive. */
export function documentIn(names: (name: string) => boolean): string | null {
  if (names('xl/workbook.xml')) return null;
  if (names('[Content_Types].xml')) return 'an Office document, not a chat export: save its text as .txt if there is a chat in it';
  if (names('META-INF/MANIFEST.MF') || names('AndroidManifest.xml')) return 'a program, not a chat export';
  return names('mimetype') || names('Index/Document.iwa') ? 'a document, not a chat export: save its text as .txt if there is a chat in it' : null;
}
