import type { Chrome } from './chrome.ts';
import { damaging, type Op } from './damage.ts';
import { concealed, hide, type Hidden } from './hide.ts';
import { pageOf, plain, type Setup, type Shown } from './look.ts';
import { MEASURE, TO_END, type Box, type Measured, type Page } from './measure.ts';
import { paletteOf } from './palette.ts';
import { withPalette } from './palette-png.ts';
import { inside, meet, moved, rounded } from './place.ts';
import type { Chat } from './record.ts';
import type { Scene } from './scene.ts';
import type { Truth, TruthLine } from './truth.ts';
import type { Forgery, Variant } from './variants.ts';

interface Staged { readonly shown: readonly Shown[]; readonly scenes: readonly number[]; readonly forged: readonly (Forgery | null)[] }

/** Takes one picture and says what is in it. */
export async function shoot(chrome: Chrome, scene: Scene, chat: Chat, variant: Variant): Promise<{ readonly bytes: Buffer; readonly truth: Truth }> {
  const setup = setupOf(scene, variant);
  const staged = stage(scene, variant);
  const { scale } = variant;
  await chrome.show(pageOf(scene, staged.shown, setup), setup.width, setup.height ?? 640, scale);
  if (setup.height !== null && setup.scroll === null) await chrome.value(TO_END);
  const page = await chrome.value<Page>(MEASURE);
  const height = Math.ceil(page.height);
  const png = await chrome.png(page.width, height);
  const ground = scene.app === 'whatsapp' || scene.app === 'telegram' ? paletteOf(setup).left : paletteOf(setup).page;
  const painted = hide(variant.hide ?? [], page, staged.shown, staged.scenes, scale, ground);
  const [l, t, r, b] = variant.crop ?? [0, 0, 0, 0];
  const crop: Box = [l, t, page.width - r, height - b];
  const factor = variant.width === undefined ? scale : variant.width / (crop[2] - crop[0]);
  const ops: Op[] = [...painted.ops, ...captionOps(variant, page, staged, scale)];
  if (variant.crop !== undefined) ops.push({ op: 'cut', box: moved(crop, 0, 0, scale) });
  if (variant.width !== undefined) ops.push({ op: 'width', width: variant.width });
  for (const quality of variant.jpeg ?? []) ops.push({ op: 'jpeg', quality });
  const made = await chrome.value<{ url: string; width: number; height: number }>(damaging(png, ops));
  const file = Buffer.from(made.url.slice(made.url.indexOf(',') + 1), 'base64');
  const jpeg = variant.jpeg !== undefined;
  const titled = page.title !== null && inside(page.title, crop) > 0.9 && !painted.title && !setup.bundle;
  const clip = meet(page.talk, crop);
  const lines = page.rows.flatMap((row, at) => lineOf(row, painted.rows.get(at), { page, clip, crop, factor, setup, staged, chat }));
  const truth: Truth = {
    image: `${variant.id}.${jpeg ? 'jpg' : 'png'}`, app: scene.app, dark: setup.dark, title: titled ? scene.title : null,
    members: titled && scene.kind === 'group' && scene.app !== 'whatsapp' ? scene.members : null,
    width: made.width, height: made.height, damage: damageOf(variant), series: variant.series ?? null, lines: headed(lines, scene),
  };
  return { bytes: jpeg ? file : withPalette(file), truth };
}

/** High scales are shot as one screen of a phone, low ones as long pictures. */
function setupOf(scene: Scene, { setup, scale }: Variant): Setup {
  const height = scale < 2.5 ? null : setup?.phone === 'ios' ? 844 : 800;
  return { app: scene.app, phone: 'android', dark: false, fontSize: scene.app === 'wechat' ? 17 : 16, serif: false, wallpaper: 'plain', width: 360, height, scroll: height === null ? 0 : null, bundle: false, ...setup };
}

/** The rows as the picture will show them: some left out, some made into something else. */
function stage(scene: Scene, { rows: [from, to], omit = [], forge = [] }: Variant): Staged {
  const shown: Shown[] = [];
  const scenes: number[] = [];
  const forged: (Forgery | null)[] = [];
  for (let at = from; at < to; at++) {
    const swap = forge.find(({ kind, row, other }) => kind === 'swapped' && (row === at || other === at));
    const place = swap === undefined ? at : swap.row === at ? swap.other ?? at : swap.row;
    const row = scene.rows[place];
    if (row === undefined || omit.includes(at)) continue;
    const put = forge.find((one) => one.kind === 'inserted' && one.row === at);
    if (put !== undefined) {
      shown.push({ name: put.name ?? null, text: put.text ?? '', quoted: null, media: null, at: row.at, heading: null, own: false });
      scenes.push(-1);
      forged.push(put);
    }
    const wrong = forge.find((one) => one.row === at && one.kind !== 'inserted' && one.kind !== 'swapped');
    const name = wrong?.name ?? row.name;
    shown.push({ ...row, name, text: wrong?.text ?? row.text, heading: scene.rows[at]?.heading ?? null, own: name === scene.me });
    scenes.push(place);
    forged.push(wrong ?? swap ?? null);
  }
  return { shown, scenes, forged };
}

function captionOps({ caption }: Variant, page: Page, { scenes }: Staged, scale: number): Op[] {
  const row = page.rows.find((one) => one.kind === 'message' && scenes[one.row] === caption?.row);
  if (caption === undefined || row === undefined) return [];
  const box = moved(row.bubble, 0, 0, scale);
  const size = 20 * scale;
  const words: Box = [page.width * scale - caption.text.length * size - 8 * scale, box[3] + 3 * scale, page.width * scale, box[3] + size];
  return [
    { op: 'ring', box, colour: '#ff2a1a' }, { op: 'words', box: words, colour: '#ff2a1a', size, text: caption.text },
    { op: 'arrow', box: [page.width * scale * 0.93, box[1] - 40 * scale, box[2] + 4 * scale, box[1] + 10 * scale], colour: '#ff2a1a' },
  ];
}

interface Frame { readonly page: Page; readonly clip: Box; readonly crop: Box; readonly factor: number; readonly setup: Setup; readonly staged: Staged; readonly chat: Chat }

function lineOf(row: Measured, hidden: Hidden | undefined, { clip, crop, factor, setup, staged, chat }: Frame): TruthLine[] {
  const said = staged.shown[row.row];
  const share = inside(row.bubble, clip);
  if (said === undefined || share === 0) return [];
  const whole = row.kind === 'time' ? said.heading ?? '' : plain(said.text);
  const seen = row.chars.map((box) => inside(box, clip) > 0.6);
  const first = seen.indexOf(true);
  if (said.media === null && first < 0) return [];
  if (said.media !== null && share < 0.3) return [];
  const last = seen.lastIndexOf(true) + 1;
  const stretches = (hidden?.stretches ?? []).map(({ start, end, how }) => ({ start: Math.max(start, first) - first, end: Math.min(end, last) - first, how })).filter(({ start, end }) => end > start);
  const message = row.kind === 'message';
  const words = message && said.media !== null ? { text: said.media.words.filter((one) => one !== '').join(' '), concealed: [] } : concealed(whole.slice(first, last), stretches);
  const named = message && row.name !== null && inside(row.name, clip) > 0.8;
  const forgery = row.kind === 'time' ? null : staged.forged[row.row] ?? null;
  const changed = forgery !== null && ['replaced', 'number', 'negation', 'inserted'].includes(forgery.kind);
  const place = chat.places[staged.scenes[row.row] ?? -1] ?? null;
  return [{
    kind: row.kind, name: named && hidden?.name == null ? (said.name ?? '').replaceAll('\u3164', '').trim() : null, nameState: !named ? 'absent' : hidden?.name == null ? 'shown' : 'concealed',
    nameConcealedBy: named ? hidden?.name ?? null : null, own: !message ? null : setup.bundle ? null : said.own, ...words,
    quoted: message && row.quoteText !== '' && row.quote !== null && inside(row.quote, clip) > 0.9 ? row.quoteText : null, media: message && said.media !== null,
    shownTime: row.kind === 'time' ? said.heading : message && (setup.app === 'whatsapp' || setup.app === 'telegram') ? new Date(said.at + 8 * 3_600_000).toISOString().slice(11, 16) : null,
    index: row.kind === 'time' || changed ? null : place, forged: forgery?.kind ?? null, resembles: changed && forgery?.kind !== 'inserted' ? place : null,
    cut: share < 0.97, box: rounded(moved(meet(row.bubble, clip), crop[0], crop[1], factor)),
  }];
}

/** WeChat and QQ write the time above: it holds until the next heading. */
function headed(lines: readonly TruthLine[], { app }: Scene): TruthLine[] {
  let heading: string | null = null;
  return lines.map((line) => {
    if (line.kind === 'time') heading = line.shownTime;
    return app === 'wechat' || app === 'qq' ? { ...line, shownTime: line.kind === 'system' ? null : heading } : line;
  });
}

function damageOf({ hide: hides = [], forge = [], crop, width, jpeg = [], caption, omit, setup, series }: Variant): string[] {
  return [
    ...hides.map(({ what, how }) => `${what} ${how}`), ...forge.map(({ kind }) => `forged ${kind}`), ...(caption === undefined ? [] : ['caption']),
    ...(omit === undefined ? [] : ['rows left out']), ...(crop === undefined && setup?.height == null ? [] : ['cut']), ...(series === undefined ? [] : ['scroll']),
    ...(width === undefined ? [] : [`width ${width}`]), ...jpeg.map((quality) => `jpeg ${quality}`), ...(setup?.bundle === true ? ['bundle'] : []), ...(setup?.serif === true ? ['serif'] : []),
  ];
}
