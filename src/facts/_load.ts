import type { FactKind } from '../model/facts.ts';
import { loadParts } from '../text/parts.ts';

/** Every kind of fact file in this folder. */
export const loadFactKinds = (): Promise<FactKind[]> => loadParts<FactKind>(import.meta.dirname);

/** The contract's fact files that this version recognises without using them yet. */
export const UNUSED_FACTS: readonly string[] = ['moderation', 'complaints', 'logs', 'accounts'];
