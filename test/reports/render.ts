import assert from 'node:assert/strict';
import type { Report, View } from '../../src/model/report.ts';
import { loadRenderer } from '../../src/reports/_load.ts';
import { VIEW } from '../helpers/report.ts';

/** The pieces that a renderer hands out. */
export async function pieces(id: string, report: Report, view: Partial<View> = {}): Promise<string[]> {
  const renderer = await loadRenderer(id);
  assert.ok(renderer, id);
  const handed: string[] = [];
  renderer.write((piece) => handed.push(piece), report, { ...VIEW, ...view });
  return handed;
}

export async function render(id: string, report: Report, view: Partial<View> = {}): Promise<string> {
  return (await pieces(id, report, view)).join('');
}
