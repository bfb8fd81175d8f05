import type { Words } from '../model/words.ts';

export function w(en: string, zh: string): Words {
  return { en, zh };
}
