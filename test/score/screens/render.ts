import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chrome } from './chrome.ts';
import { exportOf } from './export.ts';
import { chatOf } from './record.ts';
import { parseScene } from './scene.ts';
import { shoot } from './shoot.ts';
import type { Truth } from './truth.ts';
import { VARIANTS } from './variants.ts';

// Renders every picture anew: `node test/score/screens/render.ts [chat …]`; chromium from $CHROMIUM or its usual place.
const ROOT = join(import.meta.dirname, '../../../fixtures/leak/screens');

const only = process.argv.slice(2);
const chrome = await Chrome.open();
try {
  for (const { name: id } of readdirSync(ROOT, { withFileTypes: true }).filter((one) => one.isDirectory() && !one.name.startsWith('blind-')).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (only.length > 0 && !only.includes(id)) continue;
    const folder = join(ROOT, id);
    const scene = parseScene(id, readFileSync(join(folder, 'scene.txt'), 'utf8'));
    const chat = chatOf(scene);
    for (const name of readdirSync(folder)) if (name !== 'scene.txt') rmSync(join(folder, name));
    const { name, text } = exportOf(scene, chat);
    writeFileSync(join(folder, name), text);
    const truths: Truth[] = [];
    for (const variant of VARIANTS.filter((one) => one.scene === id)) {
      const { bytes, truth } = await shoot(chrome, scene, chat, variant);
      writeFileSync(join(folder, truth.image), bytes);
      truths.push(truth);
    }
    writeFileSync(join(folder, 'truth.json'), printed(truths));
    process.stdout.write(`${id}: ${truths.length} pictures, ${chat.rows.length} rows\n`);
  }
} finally {
  await chrome.close();
}

/** One line of text for each line of a picture, so that a change can be read. */
function printed(truths: readonly Truth[]): string {
  const blocks = truths.map(({ lines, ...head }) => `${JSON.stringify(head).slice(0, -1)},"lines":[\n${lines.map((line) => `  ${JSON.stringify(line)}`).join(',\n')}\n]}`);
  return `[\n${blocks.join(',\n')}\n]\n`;
}
