import { pngEnd } from './behind.ts';
import { complete } from './complete.ts';
import { damaged, type PictureKind } from './inspect.ts';
import { optional } from './optional.ts';
import type { Pixels } from './types.ts';

/** The decoder's own bounds, beside the size that the header gives: megapixels and megabytes. */
const JPEG_BOUNDS = { maxResolutionInMP: 41, maxMemoryUsageInMB: 1024 } as const;

/** The pixels of a picture that `inspect` let pass. Throws `incomplete` for one that is damaged or cut off. */
export async function decode(bytes: Uint8Array, { kind, width, height }: PictureKind, path: string): Promise<Pixels> {
  const pixels = kind === 'png' ? await png(bytes, path) : await jpeg(bytes, path);
  if (pixels.width !== width || pixels.height !== height || pixels.data.length !== width * height * 4) throw damaged(path, 'its size is not what its header says');
  return opaque(pixels);
}

async function png(bytes: Uint8Array, path: string): Promise<Pixels> {
  const { PNG } = await optional(async () => (await import('pngjs')).default);
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, pngEnd(bytes) ?? bytes.byteLength);
  return attempt(path, () => {
    complete(whole);
    return PNG.sync.read(whole);
  });
}

async function jpeg(bytes: Uint8Array, path: string): Promise<Pixels> {
  const jpegJs = await optional(async () => (await import('jpeg-js')).default);
  return attempt(path, () => jpegJs.decode(bytes, { useTArray: true, formatAsRGBA: true, tolerantDecoding: false, ...JPEG_BOUNDS }));
}

/** What the decoders throw tells of the file, whatever class it is of. */
function attempt(path: string, act: () => Pixels): Pixels {
  try {
    return act();
  } catch (error) {
    if (error instanceof RangeError && /allocation|length/i.test(error.message)) throw damaged(path, 'it unpacks to more than it may');
    throw damaged(path, 'it cannot be unpacked to its end');
  }
}

/** What is transparent shows white, as a viewer shows it. */
function opaque({ width, height, data }: Pixels): Pixels {
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i] ?? 255;
    if (alpha === 255) continue;
    for (let j = i - 3; j < i; j++) data[j] = Math.round(((data[j] ?? 0) * alpha + 255 * (255 - alpha)) / 255);
    data[i] = 255;
  }
  return { width, height, data };
}
