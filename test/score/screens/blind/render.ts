import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chrome } from '../chrome.ts';
import { exportOf } from '../export.ts';
import { chatOf } from '../record.ts';
import { parseScene } from '../scene.ts';
import type { Truth } from '../truth.ts';
import { NOTHING, shootNothing } from './nothing.ts';
import { PICTURES } from './pictures.ts';
import { shootBlind } from './shoot.ts';

// Renders the pictures that the layout was not made from: `node test/score/screens/blind/render.ts [chat …]`.
const ROOT = join(import.meta.dirname, '../../../../fixtures/leak/screens');
const only = process.argv.slice(2);
const chrome = await Chrome.open();
try {
  for (const id of new Set(PICTURES.map(({ scene }) => scene))) {
    if (only.length > 0 && !only.includes(id)) continue;
    const folder = join(ROOT, id);
    const scene = parseScene(id, readFileSync(join(folder, 'scene.txt'), 'utf8'));
    const chat = chatOf(scene);
    for (const name of readdirSync(folder)) if (name !== 'scene.txt') rmSync(join(folder, name));
    const { name, text } = exportOf(scene, chat);
    writeFileSync(join(folder, name), text);
    const truths: Truth[] = [];
    for (const picture of PICTURES.filter((one) => one.scene === id)) {
      const { bytes, truth } = await shootBlind(chrome, scene, chat, picture);
      writeFileSync(join(folder, truth.image), bytes);
      truths.push(truth);
    }
    for (const picture of NOTHING.filter((one) => one.scene === id)) {
      const { bytes, truth } = await shootNothing(chrome, picture);
      writeFileSync(join(folder, truth.image), bytes);
      truths.push(truth);
    }
    writeFileSync(join(folder, 'truth.json'), `[\n${truths.map(({ lines, ...head }) => `${JSON.stringify(head).slice(0, -1)},"lines":[\n${lines.map((line) => `  ${JSON.stringify(line)}`).join(',\n')}\n]}`).join(',\n')}\n]\n`);
    process.stdout.write(`${id}: ${truths.length} pictures\n`);
  }
} finally {
  await chrome.close();
}
