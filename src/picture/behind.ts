import type { Words } from '../model/words.ts';

/**
 * Where a PNG ends by its own count: behind its chunk IEND; null for one that is cut off. Some phones and programs that crop a screenshot
 * leave the rest of the old file behind that.
 */
export function pngEnd(bytes: Uint8Array): number | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + data.getUint32(at)) {
    if (data.getUint32(at + 4) === IEND) return Math.min(bytes.length, at + 12 + data.getUint32(at));
  }
  return null;
}

/** A note for a file that goes on behind its picture; null where it ends there. */
export function behindPng(bytes: Uint8Array): Words | null {
  const rest = bytes.length - (pngEnd(bytes) ?? bytes.length);
  return rest === 0 ? null : {
    en: `The file goes on for ${rest} bytes behind the end of its picture, which were not looked at. Some programs leave there what was cropped away or painted over; keep the file as it is.`,
    zh: `文件在图片结束标记之后还有 ${rest} 字节，本工具未读取。部分截图或编辑软件会在此残留被裁剪、涂抹前的内容；请原样保存该文件。`,
  };
}

const IEND = 0x49454e44;
