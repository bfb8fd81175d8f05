import type { ExcerptLine } from '../../model/excerpt.ts';
import type { Words } from '../../model/words.ts';
import type { Pixels, TextBox } from '../types.ts';
import { bundleOf, headsIn } from './bundle.ts';
import { type Draft, draft } from './draft.ts';
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

const NOTHING: Layout = { lines: [], title: null, members: null, dark: false, notes: [] };

/**
 * Makes lines of a chat out of a picture and the text read in it: which bubble a line of text stands in, whose side that is, the name above or inside
 * it, times, notices, quotations, and what was made unreadable. Lines from top to bottom. Pure.
 */
export function layoutOf(picture: Pixels, boxes: readonly TextBox[], { file, zone }: Options): Layout {
  const usable = boxes.filter(({ left, right, top, bottom }) => right > left && bottom > top);
  if (usable.length === 0 || picture.width < 8 || picture.height < 8) return NOTHING;
  const scene = sceneOf(picture, usable);
  const sorted = sortPanels(scene);
  const header = headerOf(scene, sorted.open, sorted.bubbles.map(({ rect }) => rect));
  const open = sorted.open.filter(({ rect }) => middle(rect) > header.bottom);
  const heads = headsIn(open, scene.canvas.width);
  const bubbles = sorted.bubbles.filter(({ rect }) => rect.top > header.bottom).length;
  const listed = heads.length > 0 && bubbles <= heads.length;
  const { drafts, blank } = listed
    ? { drafts: bundleOf(heads, sorted.open.filter(({ rect }) => middle(rect) > header.bottom), thingsOf(scene, [], header.bottom, scene.canvas.height).pictures, header.bottom, scene), blank: 0 }
    : talkOf(scene, header, sorted);
  // The page of a forwarded bundle is headed by what it is, not by the name of the chat.
  const title = listed && /聊天[记記][录錄]$|chat history$/i.test(header.title ?? '') ? null : header.title;
  const all = [...headLines({ ...header, title }), ...drafts.toSorted((a, b) => a.rect.top - b.rect.top || a.rect.left - b.rect.left)];
  const lines = placed(all, scene, file, zone);
  return { lines, title, members: header.members, dark: scene.dark, notes: notesOf(lines, header.hidden, blank) };
}

function headLines({ titleRow, others, title }: Header): Draft[] {
  const lines = others.map(({ rect, pieces }) => draft('other', rect, pieces.map(textOf).join(' '), pieces));
  return titleRow === null ? lines : [...lines, draft('title', titleRow.rect, title ?? titleRow.pieces.map(textOf).join(' '), titleRow.pieces)].sort((a, b) => a.rect.top - b.rect.top);
}

/** Gives each line its place in the picture, and its time where it or the heading above shows one. */
function placed(drafts: readonly Draft[], { canvas }: Scene, file: number, zone: string): ExcerptLine[] {
  let heading: Shown | null = null;
  return drafts.map(({ rect, shown, ...line }) => {
    if (line.kind === 'time') heading = shown;
    const when = timeOf(shown, heading, line.kind);
    const at = when === null ? null : instantOf(when.day, when.clock, zone);
    return { ...line, at, shownTime: when?.written ?? null, place: { file, line: null, bytes: null, box: boxOf(rect, canvas.scale) } };
  });
}

/** Its own; a bare time belongs to the day shown above it. */
function timeOf(shown: Shown | null, heading: Shown | null, kind: Draft['kind']): Shown | null {
  if (kind === 'title' || kind === 'other') return null;
  if (shown === null) return heading;
  return shown.dated || heading === null ? shown : { ...shown, day: heading.day };
}

const boxOf = ({ left, top, right, bottom }: Rect, scale: number): readonly [number, number, number, number] => [
  Math.round(left / scale), Math.round(top / scale), Math.round(right / scale), Math.round(bottom / scale),
];
