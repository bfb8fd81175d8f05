import type { Carried } from '../model/excerpt.ts';
import type { Words } from '../model/words.ts';
import { optional } from './optional.ts';

const SAYS: Readonly<Record<Carried['what'], Words>> = {
  location: { en: 'The file holds the place where it was made: whoever passes it on gives more away than the picture shows.', zh: '文件内含拍摄地点：传播该文件所泄露的多于画面内容。' },
  device: { en: 'The file names the device.', zh: '文件载有设备型号。' },
  'taken-at': { en: 'The file holds a time of its own making; such an entry can be set by anybody.', zh: '文件载有生成时间；该项可由任何人设置。' },
  software: { en: 'The file names the program that wrote it: a picture editor here asks for the original.', zh: '文件载有生成软件：如为图片编辑软件，请索取原件。' },
  thumbnail: { en: 'The file holds a small picture of its own, which may show what was later cut off or covered.', zh: '文件内嵌缩略图，可能显示其后被裁剪或者遮盖的内容。' },
  comment: { en: 'The file holds a written note.', zh: '文件载有文字备注。' },
};

const LONGEST = 200;

/** What the metadata of a picture give away besides what is seen, in a fixed order; nothing where they cannot be read. */
export async function carriedBy(bytes: Uint8Array): Promise<Carried[]> {
  const reader = await optional(async () => (await import('exifreader')).default);
  const tags = attempt(() => reader.load(Buffer.from(bytes), { expanded: true }));
  if (tags === null) return [];
  const { gps, exif, xmp, pngText, png, jfif } = tags as unknown as Record<'gps' | 'exif' | 'xmp' | 'pngText' | 'png' | 'jfif', Record<string, unknown> | undefined>;
  const [north, east] = [gps?.['Latitude'], gps?.['Longitude']];
  const all = { ...png, ...pngText, ...xmp, ...exif };
  const said = (...names: string[]): string => names.map((name) => textOf(all[name])).filter((text) => text !== '').join(' ');
  const found: Record<Carried['what'], string> = {
    location: typeof north === 'number' && typeof east === 'number' && Number.isFinite(north) && Number.isFinite(east) ? `${north.toFixed(5)}, ${east.toFixed(5)}` : '',
    device: said('Make', 'Model'),
    'taken-at': said('DateTimeOriginal') || said('DateTime') || said('CreateDate') || said('Creation Time'),
    software: said('Software') || said('CreatorTool'),
    thumbnail: 'Thumbnail' in (tags as object) || jfif?.['Thumbnail Width'] !== undefined && Number(textOf(jfif['Thumbnail Width']).replace(/\D/g, '')) > 0 ? 'JPEG' : '',
    comment: said('UserComment') || said('ImageDescription') || said('Comment') || said('Description'),
  };
  return (Object.keys(SAYS) as Carried['what'][]).flatMap((what) => (found[what] === '' ? [] : [{ what, says: SAYS[what], value: found[what] }]));
}

function textOf(tag: unknown): string {
  const described = typeof tag === 'object' && tag !== null ? (tag as { description?: unknown }).description : null;
  return typeof described === 'string' || typeof described === 'number' ? String(described).replace(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, LONGEST) : '';
}

/** The library throws plain errors for what it cannot read: a picture without metadata is a picture all the same. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
