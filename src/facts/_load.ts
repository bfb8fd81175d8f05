import type { FactKind } from '../model/facts.ts';
import { loadParts } from '../text/parts.ts';

/** Every kind of fact file in this folder. */
export const loadFactKinds = (): Promise<FactKind[]> => loadParts<FactKind>(import.meta.dirname);
