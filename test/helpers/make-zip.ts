import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipMember {
  /** Text is written as UTF-8, bytes as they are. */
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  /** Default: packed when there is something to pack. */
  readonly stored?: boolean;
  /** Says that the name is UTF-8. */
  readonly utf8?: boolean;
  /** Name in the unicode extra field. */
  readonly unicode?: string;
  /** Sizes and checksum stand behind the data. */
  readonly streamed?: boolean;
  readonly encrypted?: boolean;
  readonly method?: number;
  readonly crc?: number;
  /** What the archive says of the unpacked size, whatever it is. */
  readonly size?: number;
  /** A packed stream made elsewhere; `data` is then what it unpacks to. */
  readonly packed?: Uint8Array;
  /** Unix mode, for links. */
  readonly mode?: number;
  /** Points at the data of this earlier member instead of having its own. */
  readonly sameAs?: number;
  readonly zip64?: boolean;
}

const u16 = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from([value & 255, (value >> 8) & 255])));
const u32 = (...values: number[]) => Buffer.concat(values.map((value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}));
const u64 = (...values: number[]) => Buffer.concat(values.map((value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}));
const field = (id: number, data: Buffer) => Buffer.concat([u16(id, data.length), data]);

/** A zip archive as asked for, faults included. */
export function makeZip(members: readonly ZipMember[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const put = (bytes: Buffer) => {
    parts.push(bytes);
    at += bytes.length;
  };
  members.forEach((member, index) => {
    const name = Buffer.from(member.name as string);
    const data = Buffer.from((member.data ?? '') as string);
    const method = member.method ?? (member.stored || data.length === 0 ? 0 : 8);
    const packed = member.packed ? Buffer.from(member.packed) : method === 8 ? deflateRawSync(data) : data;
    const crc = member.crc ?? crc32(data);
    const size = member.size ?? data.length;
    const flags = (member.utf8 ? 0x800 : 0) | (member.streamed ? 8 : 0) | (member.encrypted ? 1 : 0);
    const unicode = member.unicode === undefined ? Buffer.alloc(0) : field(0x7075, Buffer.concat([Buffer.from([1]), u32(crc32(name)), Buffer.from(member.unicode)]));
    const wide = member.zip64 ? field(1, u64(size, packed.length)) : Buffer.alloc(0);
    const sizes = member.zip64 ? u32(crc, 0xffffffff, 0xffffffff) : u32(crc, packed.length, size);
    const extra = Buffer.concat([wide, unicode]);
    if (member.sameAs === undefined) {
      offsets[index] = at;
      put(Buffer.concat([u32(0x04034b50), u16(20, flags, method, 0, 0x5a21), member.streamed ? u32(0, 0, 0) : sizes, u16(name.length, extra.length), name, extra]));
      put(packed);
      if (member.streamed) put(u32(0x08074b50, crc, packed.length, size));
    } else offsets[index] = offsets[member.sameAs] ?? 0;
    directory.push(Buffer.concat([
      u32(0x02014b50), u16(0x0314, 20, flags, method, 0, 0x5a21), sizes, u16(name.length, extra.length, 0, 0, 0), u32(((member.mode ?? 0o100644) << 16) >>> 0), u32(offsets[index] ?? 0), name, extra,
    ]));
  });
  const start = at;
  for (const one of directory) put(one);
  const size = at - start;
  put(Buffer.concat([u32(0x06054b50), u16(0, 0, members.length, members.length), u32(size, start), u16(Buffer.byteLength(comment)), Buffer.from(comment)]));
  return Buffer.concat(parts);
}
