import { loadParts } from '../text/parts.ts';
import type { Schema } from './_parts.ts';

/** Every JSON Schema in this folder, by name. */
export const loadSchemas = (): Promise<{ readonly id: string; readonly schema: Schema }[]> => loadParts(import.meta.dirname);
