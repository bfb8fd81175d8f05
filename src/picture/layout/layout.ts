import type { ExcerptLine } from '../../model/excerpt.ts';
import type { Words } from '../../model/words.ts';
import type { Pixels, TextBox } from '../types.ts';
import { bundleOf, headsIn } from './bundle.ts';
import { isNoChat, withoutChat } from './chat.ts';
import { type Draft, draft } from './draft.ts';
import { framed, framesOf } from './frames.ts';
import { type Header, headerOf } from './header.ts';
import { notesOf } from './notes.ts';
import { thingsOf } from './pictures.ts';
import { textOf } from './pieces.ts';
import { middle, type Rect } from './rect.ts';
import { type Scene, sceneOf } from './scene.ts';
import { sortPanels, talkOf } from './talk.ts';
import { instantOf, type Shown } from './times.ts';

export interface Layout {
  readonly lines: ExcerptLine[];
  /** Name and size of the chat as its bar shows them. */
  readonly title: string | null;
  readonly members: number | null;
  readonly dark: boolean;
  readonly notes: Words[];
}

interface Options {
  /** Index of the file. */
  readonly file: number;
  /** Of the dates shown. */
  readonly zone: string;
}

const NOTHING: Layout = { lines: [], title: null, members: null, dark: false, notes: notesOf([], false, 0) };

/**
 * Makes lines of a chat out of a picture and the text read in it: which bubble a line of text stands in, whose side that is, the name above or inside
 * it, times, notices, quotations, and what was made unreadable. Lines from top to bottom, of columns side by side one column after the other. Pure.
 */
export function layoutOf(picture: Pixels, boxes: readonly TextBox[], options: Options): Layout {
  const usable = boxes.filter(({ left, right, top, bottom }) => right > left && bottom > top);
  if (usable.length === 0 || picture.width < 8 || picture.height < 8) return NOTHING;
  const frames = framesOf(picture, usable);
  const [only] = frames;
  if (only === undefined || (frames.length === 1 && only.right - only.left === picture.width)) return layoutIn(picture, usable, options, 0, false);
  const parts = frames.flatMap((frame) => {
    const part = framed(picture, usable, frame);
    return part.boxes.length === 0 ? [] : [layoutIn(part.picture, part.boxes, options, frame.left, true)];
  });
  const titled = parts.find(({ title }) => title !== null);
  const lines = parts.flatMap((part) => part.lines);
  const hidden = parts.some((part) => part.hidden);
  return {
    lines, title: titled?.title ?? null, members: titled?.members ?? null, dark: parts.filter(({ dark }) => dark).length * 2 > parts.length,
    notes: notesOf(lines, hidden, parts.reduce((sum, { blank }) => sum + blank, 0)),
  };
}

interface Part extends Layout { readonly hidden: boolean; readonly blank: number }

/** `shift`: where the part begins in its picture; `window`: it is cut out of one that shows more. */
function layoutIn(picture: Pixels, boxes: readonly TextBox[], { file, zone }: Options, shift: number, window: boolean): Part {
  const scene = sceneOf(picture, boxes);
  const sorted = sortPanels(scene);
  const header = headerOf(scene, sorted.open, sorted.bubbles.map(({ rect }) => rect), window);
  const open = sorted.open.filter(({ rect }) => middle(rect) > header.bottom);
  const heads = headsIn(open, scene.canvas.width, scene.unit);
  const bubbles = sorted.bubbles.filter(({ rect }) => rect.top > header.bottom).length;
  const listed = heads.length > 1 && bubbles <= heads.length * (heads.some(({ inline }) => inline) ? 0.5 : 1);
  // Without bubbles a block of code is a part of an entry.
  const blocks = heads.some(({ inline }) => inline) ? [...sorted.inside.values()].flat().filter(({ rect }) => middle(rect) > header.bottom) : [];
  const { drafts, blank } = listed
    ? { drafts: bundleOf(heads, [...new Set([...open, ...blocks])], thingsOf(scene, [], header.bottom, scene.canvas.height).pictures, header.bottom, scene), blank: 0 }
    : talkOf(scene, header, sorted);
  // The page of a forwarded bundle is headed by what it is, not by the name of the chat.
  const title = listed && /聊天[记記][录錄]$|chat history$/i.test(header.title ?? '') ? null : header.title;
  const found = [...headLines({ ...header, title }), ...drafts.toSorted((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left)];
  const none = isNoChat(found, title, scene.canvas.width);
  const lines = placed(none ? withoutChat(found) : found, scene, file, zone, shift);
  return { lines, title: none ? null : title, members: none ? null : header.members, dark: scene.dark, notes: notesOf(lines, header.hidden, blank), hidden: header.hidden, blank };
}

function headLines({ titleRow, others, title }: Header): Draft[] {
  const lines = others.map(({ rect, pieces }) => draft('other', rect, pieces.map(textOf).join(' '), pieces));
  return titleRow === null ? lines : [...lines, draft('title', titleRow.rect, title ?? titleRow.pieces.map(textOf).join(' '), titleRow.pieces)].sort((a, b) => a.rect.top - b.rect.top);
}

/** Gives each line its place in the picture, and its time where it or the heading above shows one. */
function placed(drafts: readonly Draft[], { canvas }: Scene, file: number, zone: string, shift: number): ExcerptLine[] {
  let heading: Shown | null = null;
  return drafts.map(({ rect, shown, ...line }) => {
    if (line.kind === 'time') heading = shown;
    const when = timeOf(shown, heading, line.kind);
    const at = when === null ? null : instantOf(when.day, when.clock, zone);
    return { ...line, at, shownTime: when?.written ?? null, place: { file, line: null, bytes: null, box: boxOf(rect, canvas.scale, shift) } };
  });
}

/** Its own; a bare time belongs to the day shown above it. */
function timeOf(shown: Shown | null, heading: Shown | null, kind: Draft['kind']): Shown | null {
  if (kind === 'title' || kind === 'other') return null;
  if (shown === null) return heading;
  return shown.dated || heading === null ? shown : { ...shown, day: heading.day };
}

const boxOf = ({ left, top, right, bottom }: Rect, scale: number, shift: number): readonly [number, number, number, number] => [
  Math.round(left / scale) + shift, Math.round(top / scale), Math.round(right / scale) + shift, Math.round(bottom / scale),
];
