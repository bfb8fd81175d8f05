/** A sentence for people, in each language the tool speaks. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

export type Lang = keyof Words;

export const LANGS: readonly Lang[] = ['en', 'zh'];
