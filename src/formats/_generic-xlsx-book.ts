import type { Head } from '../model/format.ts';
import { SharedStrings } from './_generic-xlsx-strings.ts';
import { attribute, scanXml } from './_generic-xml.ts';

const STRINGS = '../sharedStrings.xml';
const WORKBOOK = '../workbook.xml';
const RELATIONS = '../_rels/workbook.xml.rels';

/** What a worksheet needs of the workbook around it. Paths are relative to the folder of the worksheets. */
export const BOOK_PARTS: readonly string[] = [STRINGS, WORKBOOK, RELATIONS];

export interface Book {
  /** Null: there are none, or they are too large to be held. */
  readonly strings: SharedStrings | null;
  /** Name of this worksheet as its reader sees it. */
  readonly sheet: string | null;
  readonly date1904: boolean;
}

const BOOKS = new WeakMap<Head, Book>();

export function bookOf(head: Head): Book {
  const known = BOOKS.get(head);
  if (known !== undefined) return known;
  const strings = head.beside.text(STRINGS);
  const { sheets, date1904 } = workbookOf(head.beside.text(WORKBOOK) ?? '');
  const book: Book = {
    strings: strings === null ? null : new SharedStrings(strings),
    sheet: sheetName(head, sheets), date1904,
  };
  BOOKS.set(head, book);
  return book;
}

interface Sheet { readonly name: string; readonly relation: string }

function workbookOf(xml: string): { sheets: Sheet[]; date1904: boolean } {
  const sheets: Sheet[] = [];
  let date1904 = false;
  scanXml(xml, {
    open(name, tag) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute(tag, 'date1904') ?? '');
      if (name === 'sheet') sheets.push({ name: attribute(tag, 'name') ?? '', relation: /\s\w{1,32}:id=["']([^"']{1,200})["']/.exec(tag)?.[1] ?? '' });
    },
    close() {},
    text() {},
  });
  return { sheets, date1904 };
}

/** By the workbook's table of relations; without one, by the number in the file's name. */
function sheetName(head: Head, sheets: readonly Sheet[]): string | null {
  let relation: string | null = null;
  scanXml(head.beside.text(RELATIONS) ?? '', {
    open(name, tag) {
      if (name === 'Relationship' && attribute(tag, 'Target')?.endsWith(`worksheets/${head.name}`)) relation = attribute(tag, 'Id');
    },
    close() {},
    text() {},
  });
  const number = Number(/(\d{1,6})\.xml$/.exec(head.name)?.[1] ?? NaN);
  const sheet = relation === null ? sheets[number - 1] : sheets.find((one) => one.relation === relation);
  return sheet?.name || null;
}
