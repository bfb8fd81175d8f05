import type { MessageKind } from '../model/format.ts';

/** Longest name of a sender in front of a line, UTF-16 code units. */
const NAME = /^([^:：\n]{1,40})[:：] /;

/**
 * A merged forward as the readers give it: its lines, `name: text` each, stand in `forwarded`. Null for everything else: what an answer
 * quotes is of the same chat, and one passed-on message without lines of its own is text like other text.
 */
export function carriedRecord(kind: MessageKind, text: string, forwarded: string | null): { readonly speakers: readonly string[]; readonly lines: number } | null {
  if (kind !== 'forward' || forwarded === null || forwarded.trim() === '' || forwarded === text) return null;
  const lines = forwarded.split('\n').filter((line) => line.trim() !== '');
  const speakers = new Set<string>();
  for (const line of lines) {
    const name = NAME.exec(line.slice(0, 44))?.[1]?.trim();
    if (name !== undefined && name !== '') speakers.add(name);
  }
  return { speakers: [...speakers], lines: lines.length };
}
