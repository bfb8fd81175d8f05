import type { Title } from './_line-title.ts';
import { monthOf } from './_line-calendar.ts';

export interface ChatTitle extends Title {
  /** How many people the room had when it was saved; null when the title gives no number. */
  readonly people: number | null;
  /** False for the name of the file that iPhones print in place of a title. */
  readonly named: boolean;
}

const PART = /^Talk_(.{1,60}?)(?:-\d{1,4})?\.txt$/i;
const WORDINGS: readonly RegExp[] = [
  /^(.+?) ?님과의? ?카카오톡 대화$/, /^(.+?) 카카오톡 대화$/, /^(?:KakaoTalk )?Chats? with (.+)$/i, /^(.+?) (?:with |saved )?KakaoTalk Chats$/i, /^(.+?) Talk Chats$/i,
];

/** The title with which an export begins; null for any other line. */
export function titleOf(line: string): ChatTitle | null {
  const text = line.slice(0, 400).trim();
  const part = PART.exec(text)?.[1];
  if (part !== undefined) return { name: `Talk_${part}`, kind: null, people: null, named: false };
  for (const wording of WORDINGS) {
    const name = wording.exec(text)?.[1];
    if (name === undefined) continue;
    const counted = /^(.*\S) (\d{1,4})$/.exec(name);
    const people = counted === null ? NaN : Number(counted[2]);
    // A room of two is printed without a number.
    if (counted !== null && people > 2 && /님과/.test(text)) return { name: counted[1] ?? name, kind: 'group', people, named: true };
    return { name, kind: null, people: null, named: true };
  }
  return null;
}

/** The chat's name as the file's name tells it: without the part's number and without the moment of saving. */
export function titleOfFile(file: string): ChatTitle {
  const stem = file.replace(/\.(?:txt|csv)$/i, '').replace(/ ?\(\d{1,3}\)$/, '');
  const named = titleOf(stem) ?? titleOf(file);
  if (named !== null) return named;
  const mac = /^KakaoTalk_?Chats?_(.+?)_\d{4}-\d{2}-\d{2}[-_ ]\d{2}-\d{2}-\d{2}$/i.exec(stem)?.[1];
  return { name: mac ?? (stem === '' ? 'KakaoTalk' : stem), kind: null, people: null, named: false };
}

const SAVED = /^(?:저장한 ?날짜|Date Saved|Saved Date) ?: ?(.{4,60})$/i;

/** What a line says about when the file was saved; null for any other line. */
export function savedIn(line: string): string | null {
  return SAVED.exec(line.trim())?.[1] ?? null;
}

const MONTH_FIRST = /^(?:[A-Za-z]{3,9}, )?([A-Za-z]{3,9})\.? (\d{1,2}), (\d{4})/;

/** Puts an English or a Korean date into figures, so that it reads as the others do. */
export function inFigures(text: string): string {
  const korean = /^(\d{4})년 (\d{1,2})월 (\d{1,2})일/.exec(text);
  if (korean !== null) return `${korean[1]}-${korean[2]}-${korean[3]}${text.slice(korean[0].length)}`;
  const m = MONTH_FIRST.exec(text);
  return m === null ? text : `${m[3]}-${monthOf(m[1] ?? '')}-${m[2]}${text.slice(m[0].length)}`;
}
