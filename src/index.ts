/** The library: what the command line does, for programs. Every function works on a case database opened here. */
export { check, type CheckOptions } from './app/check.ts';
export { assessLeak, type LeakOptions } from './app/leak/assess.ts';
export { load, type LoadedFile, type LoadOptions } from './app/load.ts';
export { buildReport, type ReportOptions } from './app/report.ts';
export { showFinding, type Shown } from './app/show.ts';
export { VERSION } from './app/version.ts';
export { explain } from './law/explain.ts';
export { parseCase } from './leak/case/parse.ts';
export { AuditError, EXIT } from './model/errors.ts';
export type { LeakReport } from './model/report-leak.ts';
export type { Report } from './model/report.ts';
export type { Run } from './model/run.ts';
export { leakRendererIds, loadLeakRenderer } from './reports/leak/_load.ts';
export { loadRenderer, rendererIds } from './reports/_load.ts';
export { openCase, openForReading, openTemporary } from './store/open.ts';
export { latestRun, saveRun } from './store/runs.ts';
