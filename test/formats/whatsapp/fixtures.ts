import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../fixtures/formats/whatsapp/', import.meta.url);

export const NAMES = ['android-en-group.txt', 'ios-en-group.txt', 'android-zh-hans.txt', 'android-de-private.txt'] as const;

export function fixture(name: (typeof NAMES)[number]): Buffer {
  return readFileSync(new URL(name, FOLDER));
}
