import type { MessageKind } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

const ENDINGS: readonly (readonly [RegExp, MessageKind])[] = [
  [/\.(?:png|jpe?g|gif|webp|bmp|heic|avif|svg)$/i, 'image'], [/\.(?:mp4|mov|webm|mkv|avi)$/i, 'video'], [/\.(?:ogg|mp3|wav|m4a|flac|opus)$/i, 'voice'],
];
const REMOTE = /^https?:\/\//i;

export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const objectsOf = (value: Json | undefined): JsonObject[] => listOf(value).filter(isObject);

/** The last part of an address, without what follows `?`; a path of a file that came along stays as it is. */
export function fileOf(address: string): string {
  if (!REMOTE.test(address)) return address;
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return path.slice(path.lastIndexOf('/') + 1) || address;
}

/** Where the media came along `url` is their path, else `fileName` is all there is. */
export function attachmentsOf(value: Json | undefined): string[] {
  const files = objectsOf(value).map((one) => {
    const url = textOf(field(one, 'url'));
    return url !== null && !REMOTE.test(url) ? url : (textOf(field(one, 'fileName')) ?? (url === null ? null : fileOf(url)));
  });
  return files.filter((file) => file !== null);
}

export function kindOfFile(file: string): MessageKind {
  return ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? 'file';
}

/** Words of embeds: previews of what is linked, or the cards of bots. */
export function embedText(value: Json | undefined): string[] {
  return objectsOf(value).flatMap((embed) => {
    const inside = (key: string, name: string): Json | undefined => {
      const one = field(embed, key);
      return isObject(one) ? field(one, name) : undefined;
    };
    const fields = objectsOf(field(embed, 'fields')).flatMap((one) => [field(one, 'name'), field(one, 'value')]);
    const words = [inside('author', 'name'), field(embed, 'title'), field(embed, 'description'), ...fields, inside('footer', 'text')];
    return words.map(textOf).filter((word) => word !== null);
  });
}
