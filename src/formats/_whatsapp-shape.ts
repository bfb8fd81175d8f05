import { isPeriod, PERIOD_SOURCE } from './_whatsapp-periods.ts';

/** How the headers of one export are printed. One phone prints one shape from the first line to the last. */
export interface Shape {
  /** Tells shapes apart; for maps only. */
  readonly key: string;
  readonly bracket: boolean;
  readonly separator: string;
  /** Which of the three parts is a four-digit year; -1: none. */
  readonly yearAt: -1 | 0 | 1 | 2;
  /** True for the brackets and the ISO order that other programs print as well. */
  readonly plainIso: boolean;
  /** Groups: 1–3 date parts, 4 period before the time, 5–7 time, 8 period after it. */
  readonly pattern: RegExp;
  /** A line that is the beginning of such a header and nothing else, past its date. */
  readonly beginning: RegExp;
}

const PART = '(\\d{4}|\\d{1,2})';
/** Any header in any shape. Every repeat is bounded. */
const ANY = new RegExp(
  `^(\\[?)${PART}([-/.])(\\s?)${PART}\\3\\s?${PART}(\\.?)([^\\d:\\[\\]/-]{1,24}?)(\\d{1,2})([:.])(\\d{2})(?:\\10(\\d{2}))?(?!\\d)`
  + `(?:(\\s?)(${PERIOD_SOURCE}))?(\\](?=\\s|$)|\\s[-–—](?=\\s|$)|:(?=\\s))\\s?`,
);

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s/g, '\\s');
}

/** Each token may be missing with all that follow it. */
function nested(tokens: readonly string[]): string {
  return tokens.reduceRight((rest, token) => `(?:${token}${rest})?`, '');
}

/** The shape of a line's header; null when the line has none. `line` is free of direction marks. */
export function shapeOf(line: string): Shape | null {
  const m = ANY.exec(line);
  if (m === null) return null;
  const [, open = '', p0 = '', separator = '', space = '', p1 = '', p2 = '', dot = '', gap = '', , colon = '', , seconds, , suffix, close = ''] = m;
  const bracket = open === '[';
  if (bracket !== close.startsWith(']')) return null;
  const years = [p0, p1, p2].map((part) => part.length === 4);
  if (years.filter(Boolean).length > 1) return null;
  const word = gap.replace(/^[\s,،、.]+/, '').trimEnd();
  const prefix = word !== '' && isPeriod(word);
  if (!/^[\s,،、.]/.test(gap) && !prefix) return null;

  const yearAt = years.indexOf(true) as Shape['yearAt'];
  const part = (i: number): string => (yearAt === i ? '(\\d{4})' : '(\\d{1,2})');
  const between = literal(separator) + (space === '' ? '' : '\\s');
  const lead = prefix ? gap.slice(0, gap.indexOf(word)) : gap;
  const date = [bracket ? '\\[' : '', part(0), between, part(1), between, part(2), literal(dot)].join('');
  const clock = [
    ...[...lead].map(literal),
    prefix ? `(${PERIOD_SOURCE})\\s?` : '()',
    '(\\d{1,2})', literal(colon), '(\\d{2})',
    seconds === undefined ? '()' : `${literal(colon)}(\\d{2})`,
    suffix === undefined ? '()' : `\\s?(${PERIOD_SOURCE})`,
  ];
  const end = bracket ? '\\](?:\\s|$)' : close === ':' ? ':\\s' : `\\s${close.slice(1)}(?:\\s|$)`;
  const key = date + clock.join('') + end;
  const cut = clock.map((token) => token.replace('(\\d{2})', '(\\d{1,2})'));
  const most = nested([...cut.slice(bracket ? 0 : 1), bracket ? '\\]' : '\\s', bracket ? '' : (close[1] ?? '')].filter((token) => token !== '()' && token !== ''));
  return {
    key, bracket, separator, yearAt,
    plainIso: yearAt === 0 && separator === '-' && seconds !== undefined && !/[,،]/.test(gap) && suffix === undefined && !prefix,
    pattern: new RegExp(`^${key}`),
    beginning: new RegExp(`^${date}${bracket ? '' : (clock[0] ?? '')}${most}$`),
  };
}
