import type { Format } from '../model/format.ts';
import { loadParts } from '../text/parts.ts';

/** Every format in this folder. */
export const loadFormats = (): Promise<Format[]> => loadParts<Format>(import.meta.dirname);
