import type { Check } from '../model/check.ts';
import { loadParts } from '../text/parts.ts';

/** Every check in this folder. */
export const loadChecks = (): Promise<Check[]> => loadParts<Check>(import.meta.dirname);
