import type { Known, Placed } from '../model/detector.ts';
import { FIRST_NAMES, LAST_NAMES, NOT_PEOPLE } from './_name-english-lists.ts';
import { isPublicEnglish } from './_name-public.ts';

const SHAPE = /[A-Z][a-z]{1,14}(?: [A-Z]\.?)? (?:(?:Van|Von|De|Al|El|Bin|Le|La|St) )?(?:O['’]|Mc|Mac)?[A-Z][a-z]{1,15}(?:-[A-Z][a-z]{1,14})?(?![A-Za-z])/g;
const SMALL = /\b(?:[Nn]ame(?: is|['’]s)|[Cc]all me|[Kk]nown as) ([a-z]{2,14} [a-z]{2,15})\b/g;
/** The name is said to be one. */
const SURE = /(?:\b(?:real|full|legal|actual|first|last|birth)?\s?name(?: is|['’]s|:| was)?|\bis (?:actually|really)|\b(?:mr|mrs|ms|miss|mx)\.?|\bknown as|\bnamed|\b(?:recipient|passenger|patient|attn|consignee|guest|cardholder|account holder|beneficiary|applicant|payee)\s?[:：]?)[ :：]{0,3}$/i;
/** The words that SURE may end with: it is dear, and nearly always in vain. */
const SURE_ENDS = new Set('name is was actually really mr mrs ms miss mx as named recipient passenger patient attn consignee guest cardholder holder beneficiary applicant payee'.split(' '));
const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** The last word of a text in lower case; '' when more than a few signs follow it. */
function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && text.length - end < 5 && !isLetter(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}

/** A name is likely to follow. */
const LIKELY = /(?:\bthis is|\bi am|\bi['’]m|\bask for|\bspeak (?:to|with)|\btalk to|\bcontact|\bcall|\bmeet|\bmet|\bdr\.?|\bprof(?:essor)?\.?|\bregards,?|\bsincerely,?|\bcheers,?|\bdear|\bhi|\bhello|\bcc|\bwith|\bto|\bfrom|\bby|\bfor|\bfriend|\bboss|\bcolleague|\bneighbou?r|\bteacher|\bdoctor|\bmanager|\bwife|\bhusband|\bsister|\bbrother|\bson|\bdaughter|\blandlord|真名|本名|我叫|姓名|联系人|收件人|英文名|名字|就是|[叫是：:])[ :：,]{0,3}$/i;
/** What makes a pair of names the name of a thing. */
const THING = /^(?:['’]s (?:law|theorem|method|algorithm)|\s(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Blvd|Boulevard|Court|Way|Place|University|College|School|Hospital|Park|Airport|Bank|Inc|Ltd|LLC|Corp|Group|Co|Company|Foundation|Award|Prize|Library|Museum|Stadium|Center|Centre|Tower|Hotel|Hall|Bridge|Lake|River|Mountain|County|City|Edition|Collection|Album|Tour|Keynote|Syndrome|Disease|Test|Show|Museum)\b)/i;
const STOP = new Set((
  'the this that these those my your his her our their its a an and or but if when what where who why how is are was were do does did not no yes ok okay hi hello hey dear thanks thank please good great happy merry new old big best next last first second monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december north south east west york city street road room unit floor apt tel phone mobile email address china chinese hong kong united states america american british english japan japanese korea europe africa india google apple microsoft amazon facebook twitter windows linux ubuntu android visual studio code github docker java python ruby rails node react angular mac os pro max plus air mini ultra one two three just also now then here there today tomorrow tonight from with for to in on at by of as be can could will would should may might must let get got going very really actually all any some every each team project meeting call error warning bug issue pull request merge branch master main test build release version update black friday prime minister president king queen prince princess lord sir saint star wars game thrones world cup super bowl real madrid manchester'
).split(' '));

/** Capitalised English (or pinyin) full names, with how sure it is. Cues are looked for in the 26 characters before. */
export function englishNames(text: string, known: Known | null): Placed[] {
  const found: Placed[] = [];
  SHAPE.lastIndex = 0;
  for (let match = SHAPE.exec(text); match !== null; match = SHAPE.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const judged = judge(text, match[0], start, end, known);
    if (judged === null) SHAPE.lastIndex = start + match[0].indexOf(' ') + 1;
    else found.push({ value: match[0], start, end, ...judged });
  }
  SMALL.lastIndex = 0;
  for (let match = SMALL.exec(text); match !== null; match = SMALL.exec(text)) {
    const name = match[1] ?? '';
    const [first = '', last = ''] = name.split(' ');
    const start = match.index + match[0].length - name.length;
    if (FIRST_NAMES.has(first) && LAST_NAMES.has(last) && !isPublicEnglish(name)) found.push({ value: name, start, end: start + name.length, confidence: 0.9, reasons: ['english', 'cue:name'] });
  }
  return found;
}

function judge(text: string, name: string, start: number, end: number, known: Known | null): { confidence: number; reasons: string[] } | null {
  if (start > 0 && /[A-Za-z0-9_.@#/\\-]/.test(text.charAt(start - 1))) return null;
  const words = name.toLowerCase().split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)?.replace(/['’]/g, '')];
  if (STOP.has(first) || STOP.has(last)) return null;
  const plain = `${first} ${last}`;
  if (NOT_PEOPLE.has(plain) || THING.test(text.slice(end, end + 16))) return null;
  if (known !== null && known.people.has(name)) return { confidence: 0.95, reasons: ['english', 'roster'] };
  const left = text.slice(Math.max(0, start - 26), start);
  const listed = (FIRST_NAMES.has(first) ? 1 : 0) + (LAST_NAMES.has(last) ? 1 : 0);
  const sure = SURE_ENDS.has(lastWord(left)) ? SURE.exec(left) : null;
  if (sure !== null && !/\d\s*$/.test(left)) return { confidence: listed > 0 ? 0.96 : 0.85, reasons: ['english', `cue:${sure[0].trim().toLowerCase()}`] };
  if (isPublicEnglish(plain) || (known !== null && known.screenNames.has(name))) return null;
  const likely = listed > 0 ? LIKELY.exec(left) : null;
  if (likely !== null) return { confidence: listed === 2 ? 0.88 : 0.7, reasons: ['english', `cue:${likely[0].trim().toLowerCase()}`] };
  return listed === 2 && !/\d ?$/.test(left) ? { confidence: 0.62, reasons: ['english'] } : null;
}
