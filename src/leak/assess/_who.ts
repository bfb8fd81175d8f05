import type { Frame } from './_frame.ts';
import { plain } from './_visible.ts';

/** One person as the assessment tells persons apart. */
export interface Who {
  readonly key: string;
  /** Account row id; null: not found in the case. */
  readonly account: number | null;
  /** In clear. */
  readonly name: string | null;
}

export const byAccount = (account: number, name: string | null): Who => ({ key: `a:${account}`, account, name });
export const byName = (name: string): Who => ({ key: `n:${plain(name)}`, account: null, name });
export const nameless = (key: string): Who => ({ key: `?${key}`, account: null, name: null });

/** The one account of the source chat that shows this name to it. */
export function accountShown(frame: Frame, name: string): number | null {
  const { source } = frame.scene;
  const [only, ...more] = source === null ? [] : (frame.shown(source).get(plain(name)) ?? []);
  return more.length === 0 ? (only ?? null) : null;
}
