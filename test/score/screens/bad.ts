import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { Chrome } from './chrome.ts';
import { exifSegment } from './exif.ts';
import { chunk, header, SIGNATURE, withPalette } from './palette-png.ts';

// Writes the pictures that are no chat, broken, or carry more than they show: `node test/score/screens/bad.ts`.
const ROOT = join(import.meta.dirname, '../../../fixtures/leak');
const END = chunk('IEND', Buffer.alloc(0));
const png = (...chunks: readonly Buffer[]): Buffer => Buffer.concat([SIGNATURE, ...chunks, END]);
const packed = (bytes: number): Buffer => chunk('IDAT', deflateSync(Buffer.alloc(bytes), { level: 9 }));
const screen = (name: string): Buffer => readFileSync(join(ROOT, 'screens', name));

/** What is in each file, and what a reader owes: `refused` (one clear line), `no chat` (read, and said so), `read`; `noted`: read in part, and said so; `as text`: handed on as no picture. */
type Owed = 'refused' | 'refused or noted' | 'refused or as text' | 'no chat' | 'read' | 'as text';
const made: { readonly file: string; readonly what: string; readonly owed: Owed; readonly carries?: readonly string[] }[] = [];
mkdirSync(join(ROOT, 'bad'), { recursive: true });

function put(file: string, owed: Owed, what: string, bytes: Uint8Array, carries?: readonly string[]): void {
  writeFileSync(join(ROOT, 'bad', file), bytes);
  made.push({ file, what, owed, ...(carries === undefined ? {} : { carries }) });
}

const PAGES: Readonly<Record<string, string>> = {
  'landscape.png': '<body style="margin:0;background:linear-gradient(#7fb2e5,#d9e6ee 45%,#6f9a5b 46%,#31502c)">',
  'numbers.png': `<body style="margin:8px;font:13px DejaVu Sans"><table border=1 cellspacing=0 cellpadding=5>${Array.from({ length: 14 }, (_, row) => `<tr>${Array.from({ length: 6 }, (__, at) => `<td>${(row * 7919 + at * 104_729) % 9973}.${row}${at}</td>`).join('')}</tr>`).join('')}</table>`,
  'bars.png': `<body style="margin:12px;font:12px DejaVu Sans"><h3>Units by month</h3><div style="display:flex;align-items:end;height:240px;gap:9px">${[40, 95, 130, 61, 170, 210, 88].map((high, at) => `<div style="width:34px;height:${high}px;background:#4a7fb5;color:#fff">${high}<br>M${at + 1}</div>`).join('')}</div>`,
};

const chrome = await Chrome.open();
try {
  for (const [file, html] of Object.entries(PAGES)) {
    await chrome.show(`<!doctype html>${html}`, 400, 480, 1);
    put(file, 'no chat', file === 'landscape.png' ? 'sky and meadow, not a word' : file === 'numbers.png' ? 'a table of numbers' : 'a bar chart', withPalette(Buffer.from(await chrome.png(400, 480), 'base64')));
  }
} finally {
  await chrome.close();
}

const chat = screen('wechat-couple/forged-swapped.png');
const sent = screen('wechat-owners/names-red-540.jpg');
put('fifty-megapixels.png', 'refused', '8192 x 6144 flat pixels in a few kilobytes', png(header(8192, 6144, 1, 0), packed(6144 * 1025)));
put('tall-header.png', 'refused', 'the header says 60000 x 60000, almost nothing follows', png(header(60_000, 60_000, 8, 2), packed(100)));
put('inflating.png', 'refused', 'the header says 200 x 200, the data inflates to 64 MB', png(header(200, 200, 8, 2), packed(64 << 20)));
put('inflating-text.png', 'read', 'a chat with a compressed comment of 64 MB', Buffer.concat([chat.subarray(0, 33), chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(64 << 20, 32), { level: 9 })])), chat.subarray(33)]));

const control = (sequence: number): Buffer => {
  const data = Buffer.alloc(26);
  for (const [at, value] of [sequence, 4, 4].entries()) data.writeUInt32BE(value, at * 4);
  data.writeUInt16BE(1, 20);
  data.writeUInt16BE(2, 22);
  return chunk('fcTL', data);
};
const pixels = deflateSync(Buffer.alloc(20, 7));
put('animated.png', 'refused', 'two pictures in one file', png(header(4, 4, 8, 0), chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), control(0), chunk('IDAT', pixels), control(1), chunk('fdAT', Buffer.concat([Buffer.from([0, 0, 0, 2]), pixels]))));
put('moving.gif', 'refused', 'a GIF of two pictures', Buffer.from('474946383961010001008000000000ffffff21ff0b4e45545343415045322e30030100000021f904000a0000002c000000000100010000020244010021f904000a0000002c00000000010001000002024c01003b', 'hex'));
put('small.webp', 'refused', 'a WebP of one pixel', Buffer.from('524946461a000000574542505650384c0d0000002f0000001007101111888 8fe0700'.replaceAll(' ', ''), 'hex'));
put('photo.heic', 'refused', 'the beginning of a HEIC file', Buffer.concat([Buffer.from('0000001866747970686569630000000068656963', 'hex'), Buffer.from('6d696631', 'hex'), Buffer.alloc(40)]));
put('old.bmp', 'refused', 'a BMP of one pixel', Buffer.from('424d3a0000000000000036000000280000000100000001000000010018000000000004000000130b0000130b00000000000000000000ffffff00', 'hex'));
put('cut.png', 'refused or noted', 'the second half of the file is missing', chat.subarray(0, chat.length >> 1));
put('cut.jpg', 'refused or noted', 'the second half of the file is missing', sent.subarray(0, sent.length >> 1));
put('wrong-crc.png', 'refused or noted', 'one byte of the data was changed', broken(chat));
put('wrong-crc-of-comment.png', 'read', 'a chat with a comment whose check sum is wrong', Buffer.concat([chat.subarray(0, 33), chunk('tEXt', Buffer.from('Comment\0demo', 'latin1'), 12), chat.subarray(33)]));
put('empty.png', 'refused or as text', 'not a byte', Buffer.alloc(0));
put('text.png', 'as text', 'a text file with the ending of a picture', Buffer.from('张三: 你好\n李四: 在\n'));
put('picture.txt', 'read', 'a PNG with the ending of a text file', chat);
put('picture-png.jpg', 'read', 'a PNG with the ending of a JPEG', chat);
put('sixteen-bits.png', 'read', 'a chat with sixteen bits for each colour', sixteen(chat));
put('carries-text.png', 'read', 'a chat with a note and the name of a program in the file', Buffer.concat([chat.subarray(0, 33), chunk('tEXt', Buffer.from('Software\0Demo Editor 1.0', 'latin1')), chunk('tEXt', Buffer.from('Comment\0demo comment', 'latin1')), chat.subarray(33)]), ['software', 'comment']);
const { data, width, height } = jpeg.decode(sent);
put('carries-place.jpg', 'read', 'a chat with a place, a device, times, a comment and a small picture in the file', Buffer.concat([
  sent.subarray(0, 2), exifSegment(22.5431, 114.0579, small(data, width, height)), sent.subarray(2),
]), ['location', 'device', 'taken-at', 'software', 'thumbnail', 'comment']);
writeFileSync(join(ROOT, 'bad/owed.json'), `[\n${made.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);

/** One byte in the middle of the pixels is another, the check sum stays; the file has its full length. */
function broken(file: Buffer): Buffer {
  const out = Buffer.from(file);
  const middle = out.length >> 1;
  out[middle] = (out[middle] ?? 0) ^ 0x55;
  if (crc32(out) === crc32(file)) throw new Error('nothing changed');
  return out;
}

function sixteen(file: Buffer): Buffer {
  const { width: wide, height: high, data: rgba } = PNG.sync.read(file);
  const out = Buffer.alloc((wide * 6 + 1) * high);
  for (let at = 0; at < wide * high; at++) {
    const place = at * 6 + 1 + Math.floor(at / wide);
    for (let colour = 0; colour < 3; colour++) out.fill(rgba[at * 4 + colour] ?? 0, place + colour * 2, place + colour * 2 + 2);
  }
  return png(header(wide, high, 16, 2), chunk('IDAT', deflateSync(out, { level: 9 })));
}

/** The whole picture before anything was cut away, eight times smaller. */
function small(from: Uint8Array, wide: number, high: number): Buffer {
  const [w, h] = [Math.floor(wide / 8), Math.floor(high / 8)];
  const out = Buffer.alloc(w * h * 4, 255);
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) for (let c = 0; c < 3; c++) out[(y * w + x) * 4 + c] = from[(y * 8 * wide + x * 8) * 4 + c] ?? 0;
  return Buffer.from(jpeg.encode({ data: out, width: w, height: h }, 40).data);
}
