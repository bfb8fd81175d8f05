import type { ExcerptFile, ExcerptLine } from '../model/excerpt.ts';
import { behindPng } from './behind.ts';
import { carriedBy } from './carried.ts';
import { decode } from './decode.ts';
import { inspect } from './inspect.ts';
import { layoutOf } from './layout/layout.ts';
import type { TextReader } from './types.ts';

export interface PictureRead {
  readonly file: Pick<ExcerptFile, 'from' | 'form' | 'picture' | 'carries' | 'notes'>;
  readonly lines: readonly ExcerptLine[];
  readonly title: string | null;
  readonly members: number | null;
}

/**
 * What a screenshot shows of a chat. `file`: its index among the excerpt's files; `zone`: of dates that it shows. Throws what `inspect` and `decode`
 * throw; null where the bytes are no picture.
 */
export async function readPicture(bytes: Uint8Array, path: string, file: number, reader: TextReader, { zone, signal }: { readonly zone: string; readonly signal?: AbortSignal }): Promise<PictureRead | null> {
  const kind = inspect(bytes, path);
  if (kind === null) return null;
  const picture = await decode(bytes, kind, path);
  const boxes = await reader.read(picture, signal);
  const { lines, title, members, dark, notes } = layoutOf(picture, boxes, { file, zone });
  const behind = kind.kind === 'png' ? behindPng(bytes) : null;
  return {
    file: { from: 'image', form: kind.kind, picture: { width: kind.width, height: kind.height, dark }, carries: await carriedBy(bytes), notes: behind === null ? notes : [...notes, behind] },
    lines, title, members,
  };
}
