import assert from 'node:assert/strict';
import type { LeakRenderer, LeakReport } from '../../src/model/report-leak.ts';
import { loadLeakRenderer } from '../../src/reports/leak/_load.ts';

type View = Parameters<LeakRenderer['write']>[2];

/** The pieces that a renderer hands out. */
export async function leakPieces(id: string, report: LeakReport, view: Partial<View> = {}): Promise<string[]> {
  const renderer = await loadLeakRenderer(id);
  assert.ok(renderer, id);
  const handed: string[] = [];
  renderer.write((piece) => handed.push(piece), report, { width: 80, colour: false, maxRows: 50, ...view });
  return handed;
}

export async function renderLeak(id: string, report: LeakReport, view: Partial<View> = {}): Promise<string> {
  return (await leakPieces(id, report, view)).join('');
}
