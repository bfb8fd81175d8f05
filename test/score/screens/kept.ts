import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextBox, TextReader } from '../../../src/picture/types.ts';

/** A reader that keeps what it read in a folder: the models take minutes for all pictures, the layout no time. To be emptied when the models change. */
export function kept(reader: TextReader, folder: string): TextReader {
  mkdirSync(folder, { recursive: true });
  return {
    async read(picture) {
      const name = join(folder, `${createHash('sha256').update(picture.data).digest('hex').slice(0, 24)}.json`);
      if (existsSync(name)) return JSON.parse(readFileSync(name, 'utf8')) as TextBox[];
      const boxes = await reader.read(picture);
      writeFileSync(name, JSON.stringify(boxes));
      return boxes;
    },
  };
}
