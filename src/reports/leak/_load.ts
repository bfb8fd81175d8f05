import type { LeakRenderer } from '../../model/report-leak.ts';
import { rendererFolder } from '../_folder.ts';

/** The forms of the leak report. */
export const LEAK_REPORTS = rendererFolder<LeakRenderer>(import.meta.dirname);
export const { ids: leakRendererIds, load: loadLeakRenderer, forFile: leakIdForFile } = LEAK_REPORTS;
