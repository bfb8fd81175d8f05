import type { Renderer } from '../model/report.ts';
import { rendererFolder } from './_folder.ts';

/** The forms of the liability report. */
export const REPORTS = rendererFolder<Renderer>(import.meta.dirname);
export const { ids: rendererIds, load: loadRenderer, forFile: idForFile } = REPORTS;
