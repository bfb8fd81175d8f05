import { COMPASS, COUNTRY, FLAT, KINDS, POSTCODE, STATE } from './_address-en-words.ts';

/** What may stand around the street of an English address: flats and buildings before it, flat, town, state and postcode behind it. */

const NAME = "[A-Z][A-Za-z'’-]{1,17}";
const flat = new RegExp(`(?:[.,] ?| )(?:${FLAT}|[Aa]pt\\.? ?#?[0-9A-Za-z-]{1,6}|[Uu]nit ?#?[0-9A-Za-z-]{1,6}|# ?[0-9]{1,4}(?:[-/][0-9]{1,4})?[A-Za-z]?(?![0-9A-Za-z])|[0-9]{1,2}(?:st|nd|rd|th) [Ff]loor|[0-9]{1,2}\\/F)`, 'y');
const state = new RegExp(`,? ${STATE}(?:,? ${POSTCODE})?(?:,? ${COUNTRY})?`, 'y');
const post = new RegExp(`,? (?:- ?)?${POSTCODE}(?:,? ${COUNTRY})?`, 'y');
const country = new RegExp(`,? ${COUNTRY}(?: ${POSTCODE})?`, 'y');
const numbered = new RegExp(`, (?:(?:No\\.? ?)?[0-9]{1,5}[A-Z]? (?:${NAME} ){1,4}${KINDS}(?: ${COMPASS}| Central)?|(?:No\\.? ?)?[0-9]{1,5} [A-Z][a-z]+way|[0-9]{1,3}(?:st|nd|rd|th) (?:Cross|Main|Street|Avenue|Floor|Block|Phase)|(?:Road|Street|Lane|Phase|Sector|Cross) (?:No\\.? ?)?[0-9]{1,3})(?![A-Za-z0-9])`, 'y');
/** A comma and a name; what follows decides whether the name is of a town or begins another sentence. */
const town = new RegExp(`, ${NAME}(?: ${NAME}){0,3}(?=,| ${STATE}| ${POSTCODE}|[.;!?)]|\\s*$|\\n| (?:by|and|please|pls|plz|if|at|on|near|next|when|before|after|around|tomorrow|tonight|today|thanks|thx|ok|btw|honestly|lol|so|but|for|with|until|now)(?![A-Za-z])|[\\u4e00-\\u9fff])`, 'y');
/** A name without a comma: only before a state or a postcode. */
const bareTown = new RegExp(` ${NAME}(?: ${NAME}){0,2}(?=,? (?:${STATE}|${POSTCODE}))`, 'y');
const lower = new RegExp(`,? [a-z]{3,14}(?: [a-z]{3,14})?,? (?:${STATE.toLowerCase()})(?: [0-9]{5}(?:-[0-9]{4})?)?(?![0-9])`, 'y');
const MOST = 8;

/** Where the address goes on to, how many parts were added, and whether one was a postcode or a state. */
export function extend(text: string, from: number): { end: number; parts: number; post: boolean } {
  let end = from;
  let parts = 0;
  let closed = false;
  for (let i = 0; i < MOST && !closed; i++) {
    const pattern = [state, post, flat, numbered, bareTown, lower, town, country].find((one) => {
      one.lastIndex = end;
      return one.test(text) && !(one === post && parts === 0 && /^,? [0-9]{4,6}$/.test(text.slice(end, one.lastIndex)));
    });
    if (pattern === undefined) break;
    closed = pattern === state || pattern === post || pattern === country || pattern === lower;
    end = pattern.lastIndex;
    parts++;
  }
  if (closed) {
    country.lastIndex = end;
    if (country.test(text)) end = country.lastIndex;
  }
  return { end, parts, post: closed };
}

const FLOOR = '[0-9]{1,2}(?:\\/F|(?:st|nd|rd|th) Floor)';
const before = new RegExp(`(?:^|[^A-Za-z0-9])((?:${FLAT.replace('(?![0-9A-Za-z])', '')}|${FLOOR}),? (?:(?:${FLAT.replace('(?![0-9A-Za-z])', '')}|${FLOOR}|${NAME}(?: ${NAME}){0,3}), ){0,4})$`);
const REACH = 90;

/** Where the flat, floor and building before the street begin; `from` when there are none. Not before `least`. */
export function leftwards(text: string, from: number, least: number): number {
  const slice = text.slice(Math.max(least, from - REACH), from);
  const word = /(?:Unit|Apt|Flat|Shop|Suite|Apartment) $/.exec(slice)?.[0].length;
  if (word !== undefined) return from - word;
  if (!/[A-Z0-9],? $/.test(slice) && !slice.endsWith(', ')) return from;
  const found = before.exec(slice)?.[1];
  return found === undefined ? from : from - found.length;
}
