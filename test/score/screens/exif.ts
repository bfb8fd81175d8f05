/** An entry of a TIFF directory: tag, type and value as in the format's standard; texts end in a zero byte. */
type Entry = readonly [tag: number, type: 2 | 3 | 4 | 5 | 7, value: string | readonly number[]];

const SIZE = { 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 } as const;

/** APP1 segment with device, software, times, a place, a comment and a small picture of the whole; written byte by byte, little-endian. */
export function exifSegment(latitude: number, longitude: number, thumbnail: Uint8Array): Buffer {
  const sexagesimal = (value: number): number[] => {
    const minutes = (value % 1) * 60;
    return [Math.floor(value), 1, Math.floor(minutes), 1, Math.round((minutes % 1) * 6000), 100];
  };
  const gps: Entry[] = [[1, 2, 'N'], [2, 5, sexagesimal(latitude)], [3, 2, 'E'], [4, 5, sexagesimal(longitude)]];
  const photo: Entry[] = [[0x9003, 2, '2026:05:13 09:20:11'], [0x9286, 7, 'ASCII\0\0\0demo comment']];
  const main = (photoAt: number, gpsAt: number): Entry[] => [
    [0x010f, 2, 'Demo Phones'], [0x0110, 2, 'Model Zero'], [0x0112, 3, [1]], [0x0131, 2, 'Demo Editor 1.0'], [0x0132, 2, '2026:05:13 09:20:11'], [0x8769, 4, [photoAt]], [0x8825, 4, [gpsAt]],
  ];
  const small = (at: number): Entry[] => [[0x0103, 3, [6]], [0x0201, 4, [at]], [0x0202, 4, [thumbnail.length]]];
  const [mainSize, photoSize, gpsSize, smallSize] = [main(0, 0), photo, gps, small(0)].map((entries) => directory(entries, 0, 0).length);
  const photoAt = 8 + (mainSize ?? 0);
  const gpsAt = photoAt + (photoSize ?? 0);
  const smallAt = gpsAt + (gpsSize ?? 0);
  const head = Buffer.from('49492a0008000000', 'hex');
  const tiff = Buffer.concat([
    head, directory(main(photoAt, gpsAt), 8, smallAt), directory(photo, photoAt, 0), directory(gps, gpsAt, 0), directory(small(smallAt + (smallSize ?? 0)), smallAt, 0), thumbnail,
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const marker = Buffer.from([0xff, 0xe1, 0, 0]);
  marker.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([marker, body]);
}

function directory(entries: readonly Entry[], at: number, next: number): Buffer {
  const table = Buffer.alloc(2 + entries.length * 12 + 4);
  table.writeUInt16LE(entries.length, 0);
  table.writeUInt32LE(next, table.length - 4);
  const values: Buffer[] = [];
  let end = at + table.length;
  for (const [index, [tag, type, value]] of entries.entries()) {
    const bytes = bytesOf(type, value);
    const place = 2 + index * 12;
    table.writeUInt16LE(tag, place);
    table.writeUInt16LE(type, place + 2);
    table.writeUInt32LE(bytes.length / SIZE[type], place + 4);
    if (bytes.length <= 4) bytes.copy(table, place + 8);
    else {
      table.writeUInt32LE(end, place + 8);
      values.push(bytes);
      end += bytes.length;
    }
  }
  return Buffer.concat([table, ...values]);
}

function bytesOf(type: Entry[1], value: Entry[2]): Buffer {
  if (typeof value === 'string') return Buffer.from(type === 2 ? `${value}\0` : value, 'latin1');
  const width = type === 3 ? 2 : 4;
  const out = Buffer.alloc(value.length * width);
  for (const [at, number] of value.entries()) out.writeUIntLE(number, at * width, width);
  return out;
}
