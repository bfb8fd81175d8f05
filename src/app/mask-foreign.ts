import { loadScanner } from '../detectors/_load.ts';
import { maskInText, maskName, maskValue } from '../text/mask.ts';

/** Hides private values where they are printed. With `reveal` everything passes as it is. */
export interface Masker {
  /** A datum of a known kind. */
  value(entity: string, value: string): string;
  /** A real person's name. */
  name(name: string): string;
  /** Any foreign text – a screen name, a file name, a message – with the private data in it hidden. */
  text(text: string): string;
}

export async function makeMasker(reveal: boolean): Promise<Masker> {
  if (reveal) return { value: (_, value) => value, name: (name) => name, text: (text) => text };
  const scanner = await loadScanner();
  const seen = new Map<string, string>();
  return {
    value: maskValue,
    name: maskName,
    text(text) {
      const known = seen.get(text);
      if (known !== undefined) return known;
      const masked = scanner.mightHold(text) ? maskInText(text, scanner.scan(text)) : text;
      if (seen.size < 10_000 && text.length < 200) seen.set(text, masked);
      return masked;
    },
  };
}
