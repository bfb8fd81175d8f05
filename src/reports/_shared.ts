import type { Report } from '../model/report.ts';
import { sharedOpen, type SharedOpen } from './_open.ts';
import { sharedReasons, type SharedReason } from './_sentences.ts';

/** Told once for several groups, so left out of each. */
export interface Shared {
  readonly reasons: readonly SharedReason[];
  readonly open: readonly SharedOpen[];
}

export function sharedOf(report: Report): Shared {
  return { reasons: sharedReasons(report), open: sharedOpen(report) };
}
