import type { LeakRenderer } from '../../model/report-leak.ts';
import { harmless } from '../_steering.ts';

/** The leak report as `JSON.stringify(report, null, 2)` prints it, and a line break; what a terminal obeys is spelled `\u202e`. */
export default {
  id: 'json',
  mediaType: 'application/json',
  extension: '.json',
  write(out, report) {
    out(`${harmless(JSON.stringify(report, null, 2))}\n`);
  },
} satisfies LeakRenderer;
