import { PNG } from 'pngjs';
import { createRng } from '../../rng.ts';
import type { Chrome } from '../chrome.ts';
import { damaging, type Op } from '../damage.ts';
import { concealed, type Hidden } from '../hide.ts';
import { MEASURE, type Box, type Measured, type Page } from '../measure.ts';
import { withPalette } from '../palette-png.ts';
import { grown, inside, meet, moved, rounded, runs } from '../place.ts';
import type { Chat } from '../record.ts';
import type { Row, Scene } from '../scene.ts';
import type { Truth, TruthLine } from '../truth.ts';
import { blindPage, type Shown } from './page.ts';
import type { Cover, Picture } from './pictures.ts';
import { STYLES, type Style } from './styles.ts';

type Concealment = NonNullable<Hidden['name']>;

/** A photograph of nothing: soft blots with grain. */
export const NOISE = noise();
const DIVIDER = 1000;
const HOW: Readonly<Record<Cover['how'], Concealment | null>> = { bar: 'bar', mosaic: 'mosaic', blur: 'blur', blank: 'blank', stroke: 'bar', sticker: 'bar', pink: 'bar', veil: 'bar', marker: null };
const plain = (text: string): string => text.replace(/\{\w+\}/g, '');

export async function shootBlind(chrome: Chrome, scene: Scene, chat: Chat, picture: Picture): Promise<{ readonly bytes: Buffer; readonly truth: Truth }> {
  const known = STYLES[picture.style];
  if (known === undefined) throw new Error(picture.style);
  const style: Style = { ...known, ...picture.change };
  const columns = picture.rows.map(([from, to]) => shownOf(scene, picture, from, to));
  const shown = new Map(columns.flat().map((one) => [one.place, one]));
  await chrome.show(blindPage(scene, columns, style, NOISE), style.width, style.height ?? 640, picture.scale);
  const page = await chrome.value<Page>(MEASURE);
  const whole: Box = [0, 0, page.width, Math.ceil(page.height)];
  const crop = cropOf(picture, page, whole);
  const clip: Box = picture.rows.length > 1 || page.title === null ? crop : meet([crop[0], page.talk[1], crop[2], page.talk[3]], crop);
  const ops: Op[] = [];
  const hidden = cover(picture, page, shown, style, ops);
  if (picture.soft !== undefined) ops.push({ op: 'blur', box: moved(whole, 0, 0, picture.scale), radius: picture.soft * picture.scale });
  if (picture.cut !== undefined) ops.push({ op: 'cut', box: moved(crop, 0, 0, picture.scale) });
  if (picture.jpeg !== undefined) ops.push({ op: 'jpeg', quality: picture.jpeg });
  const made = await chrome.value<{ url: string; width: number; height: number }>(damaging(await chrome.png(page.width, whole[3]), ops));
  const file = Buffer.from(made.url.slice(made.url.indexOf(',') + 1), 'base64');
  const titled = page.title !== null && inside(page.title, crop) > 0.9 && !(picture.covers ?? []).some(({ what }) => what === 'title');
  const counted = titled && scene.kind === 'group' && ['wechat', 'qq', 'wecom', 'dingtalk', 'line'].includes(style.app) && style.top !== 'none';
  let heading: string | null = null;
  const lines = page.rows.flatMap((row) => lineOf(row, hidden.get(row), { clip, crop, picture, style, shown, chat })).map((line) => {
    if (line.kind === 'time') heading = line.shownTime;
    return line.shownTime === null && line.kind === 'message' ? { ...line, shownTime: heading } : line;
  });
  const truth: Truth = {
    image: `${picture.id}.${picture.jpeg === undefined ? 'png' : 'jpg'}`, app: `blind ${style.app}`, dark: style.dark, title: titled ? scene.title : null, members: counted ? scene.members : null,
    width: made.width, height: made.height, series: null, lines,
    damage: [...(picture.covers ?? []).map(({ what, how }) => `${what} ${HOW[how] ?? 'marked'}`), ...(picture.cut === undefined ? [] : ['cut']), ...(picture.jpeg === undefined ? [] : [`jpeg ${picture.jpeg}`])],
  };
  return { bytes: picture.jpeg === undefined ? withPalette(file) : file, truth };
}

function shownOf(scene: Scene, { divider, decor = {} }: Picture, from: number, to: number): Shown[] {
  return scene.rows.slice(from, to).flatMap((row, at): Shown[] => {
    const place = from + at;
    const one: Shown = { row, place, own: row.name === scene.me, decor: decor[place] ?? null };
    if (divider?.[0] !== place) return [one];
    const words: Row = { name: null, text: divider[1], quoted: null, media: null, at: row.at, heading: null };
    return [{ row: words, place: DIVIDER, own: false, decor: null }, one];
  });
}

function cropOf({ cut }: Picture, page: Page, whole: Box): Box {
  if (cut === undefined) return whole;
  const edge = ([place, share]: readonly [number, number], bottom: boolean): number => {
    const row = page.rows.find((one) => one.kind !== 'time' && one.row === place);
    if (row === undefined) throw new Error(`row ${place}`);
    const [, t, , b] = row.bubble;
    return bottom ? b - (b - t) * share : t + (b - t) * share;
  };
  return [cut.left ?? 0, Math.max(0, edge(cut.from, false)), whole[2], Math.min(whole[3], edge(cut.to, true))];
}

function cover({ covers = [], scale }: Picture, page: Page, shown: ReadonlyMap<number, Shown>, style: Style, ops: Op[]): Map<Measured, Hidden> {
  const hidden = new Map<Measured, Hidden>();
  const note = (row: Measured, more: Partial<Hidden>): void => {
    const old = hidden.get(row) ?? { name: null, stretches: [] };
    hidden.set(row, { name: more.name ?? old.name, stretches: [...old.stretches, ...more.stretches ?? []].toSorted((a, b) => a.start - b.start) });
  };
  for (const wish of covers) {
    const how = HOW[wish.how];
    if (wish.what === 'title' && page.title !== null) ops.push(...painted(grown(page.title, 2, 2), wish, scale, style));
    for (const row of page.rows.filter(({ kind }) => kind === 'message')) {
      const said = shown.get(row.row);
      if (said === undefined || !(wish.who?.includes(said.row.name ?? '') ?? true)) continue;
      if (wish.what === 'names' && row.name !== null) {
        const name = row.name;
        ops.push(...painted(grown(name, 3, 0), wish, scale, style));
        note(row, { name: how });
      } else if (wish.what === 'avatars' && row.avatar !== null) ops.push(...painted(row.avatar, wish, scale, style));
      else if (wish.what === 'bubble' && wish.row === row.row && how !== null) {
        ops.push(...painted(grown(row.bubble, -2, -2), wish, scale, style));
        note(row, { stretches: [{ start: 0, end: row.chars.length, how }] });
      } else if (wish.what === 'words' && wish.find !== undefined) {
        const start = plain(said.row.text).indexOf(wish.find);
        const end = start + wish.find.length;
        if (start >= 0) for (const run of runs(row.chars.slice(start, end))) ops.push(...painted(grown(run, 1, -1), wish, scale, style));
        if (start >= 0 && how !== null) note(row, { stretches: [{ start, end, how }] });
        const quoted = row.quoteText.indexOf(wish.find);
        if (quoted >= 0) for (const run of runs(row.quoteChars.slice(quoted, quoted + wish.find.length))) ops.push(...painted(grown(run, 1, 0), wish, scale, style));
      }
    }
  }
  for (const row of page.rows) if (row.kind === 'message' && shown.get(row.row)?.decor === 'spoiler') note(row, { stretches: [{ start: 0, end: row.chars.length, how: 'blur' }] });
  return hidden;
}

function painted(css: Box, { how, colour, size }: Cover, scale: number, style: Style): Op[] {
  const box = moved(css, 0, 0, scale);
  if (how === 'mosaic') return [{ op: 'mosaic', box, block: Math.max(2, Math.round((size ?? 5) * scale)) }];
  if (how === 'blur') return [{ op: 'blur', box, radius: (size ?? 4) * scale }];
  if (how === 'sticker') return [{ op: 'sticker', box }];
  if (how === 'stroke') return [{ op: 'stroke', box, colour: colour ?? '#000', width: 8 * scale }];
  if (how === 'pink') return [{ op: 'fill', box, colour: '#ff8fb1' }, { op: 'words', box: [box[0] + 3, box[1] + (box[3] - box[1]) * 0.12, box[2], box[3]], colour: '#fff', size: Math.round((box[3] - box[1]) * 0.68), text: '打码' }];
  if (how === 'veil') return [{ op: 'fill', box, colour: 'rgba(20,20,20,.93)' }];
  if (how === 'marker') return [{ op: 'fill', box, colour: 'rgba(255,235,59,.45)' }];
  return [{ op: 'fill', box, colour: colour ?? (how === 'blank' && style.ground.startsWith('#') ? style.names === 'inside' ? style.left : style.ground : '#000') }];
}

interface Frame { readonly clip: Box; readonly crop: Box; readonly picture: Picture; readonly style: Style; readonly shown: ReadonlyMap<number, Shown>; readonly chat: Chat }

function lineOf(row: Measured, hidden: Hidden | undefined, { clip, crop, picture: { scale }, style, shown, chat }: Frame): TruthLine[] {
  const said = shown.get(row.row);
  const share = inside(row.bubble, clip);
  if (said === undefined || share === 0) return [];
  const message = row.kind === 'message';
  const media = message && said.row.media !== null;
  const whole = row.kind === 'time' ? said.row.heading ?? '' : plain(said.row.text);
  const seen = row.chars.map((box) => inside(box, clip) > 0.6);
  const first = seen.indexOf(true);
  if (media ? share < 0.3 : first < 0 && row.chars.length > 0) return [];
  const last = seen.lastIndexOf(true) + 1;
  const stretches = (hidden?.stretches ?? []).map(({ start, end, how }) => ({ start: Math.max(start, first) - first, end: Math.min(end, last) - first, how })).filter(({ start, end }) => end > start);
  const words = media ? { text: said.row.media?.words.join(' ') ?? '', concealed: [] } : concealed(whole.slice(Math.max(0, first), last), stretches);
  const named = message && row.name !== null && inside(row.name, clip) > 0.8;
  const stamped = style.stamp !== 'none' && message;
  return [{
    kind: row.kind, name: named && hidden?.name == null ? said.row.name : null, nameState: !named ? 'absent' : hidden?.name == null ? 'shown' : 'concealed', nameConcealedBy: named ? hidden?.name ?? null : null,
    own: !message || style.ownLeft ? null : said.own, ...words, quoted: message && row.quote !== null && inside(row.quote, clip) > 0.9 ? row.quoteText : null, media: media || (message && words.text.trim() === ''),
    shownTime: row.kind === 'time' ? said.row.heading : stamped ? new Date(said.row.at + 8 * 3_600_000).toISOString().slice(11, 16) : null,
    index: row.kind === 'time' || said.place === DIVIDER ? null : chat.places[said.place] ?? null, forged: null, resembles: null, cut: share < 0.97,
    box: rounded(moved(meet(row.bubble, clip), crop[0], crop[1], scale)),
  }];
}

function noise(): string {
  const rng = createRng(61);
  const [width, height] = [195, 420];
  const png = new PNG({ width, height });
  const blots = Array.from({ length: 26 }, () => [rng.int(0, width), rng.int(0, height), rng.int(20, 80), rng.int(30, 170), rng.int(40, 160), rng.int(40, 150)]);
  for (let at = 0; at < width * height; at++) {
    const colour = [96, 112, 104];
    for (const [x = 0, y = 0, size = 1, ...tint] of blots) {
      const near = Math.max(0, 1 - ((at % width - x) ** 2 + (Math.floor(at / width) - y) ** 2) / size ** 2);
      for (const part of [0, 1, 2]) colour[part] = (colour[part] ?? 0) * (1 - near * 0.6) + (tint[part] ?? 0) * near * 0.6;
    }
    const grain = rng.int(-9, 9);
    png.data.set([...colour.map((one) => Math.max(0, Math.min(255, Math.round(one + grain)))), 255], at * 4);
  }
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`;
}
