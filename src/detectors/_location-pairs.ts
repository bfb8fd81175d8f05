import type { Placed } from '../model/detector.ts';
import { insideLink } from './_context.ts';

const DEGREE = '(?:[°º]|度)';
const LABEL = '(?:(?:lat(?:itude)?|lng|lon(?:g(?:itude)?)?|纬度|緯度|经度|經度|[xy])(?:是|为)?["\']?\\s{0,2}[:：=]?\\s{0,2}["\']?)';
const DECIMAL = `-?\\d{1,3}\\.\\d{2,15}`;
const BETWEEN = `(?:\\s?[,，、;；/|]\\s{0,2}|\\s{1,3})${LABEL}?`;
const PAIR = new RegExp(`(?<![0-9A-Za-z.$¥€£/=-])(${DECIMAL})${DEGREE}?\\s?([NSEWnsew](?![a-z])|北|南|东|西)?(${BETWEEN})(${DECIMAL})(?![0-9.%])(?:${DEGREE})?\\s?(?:[NSEWnsew](?![A-Za-z]))?`, 'gi');
const LED = new RegExp(`(?:北[纬緯]|南[纬緯]|(?<![A-Za-z])[NS])[:：]?\\s?(\\d{1,2}(?:\\.\\d{2,15})?)(?:${DEGREE}(?:\\s?\\d{1,2}(?:\\.\\d{1,8})?[′'’分](?:\\s?\\d{1,2}(?:\\.\\d{1,6})?(?:[″"”秒]|''))?)?)?[,，、;\\s]{0,3}(?:东[经經]|東[经經]|西[经經]|[EW])[:：]?\\s?(\\d{1,3}(?:\\.\\d{2,15})?)(?:${DEGREE}(?:\\s?\\d{1,2}(?:\\.\\d{1,8})?[′'’分](?:\\s?\\d{1,2}(?:\\.\\d{1,6})?(?:[″"”秒]|''))?)?)?`, 'g');
const LED_BACK = new RegExp(`(?:东[经經]|東[经經]|(?<![A-Za-z])E)[:：]?\\s?(\\d{1,3}(?:\\.\\d{2,15})?)(?:${DEGREE}(?:\\s?\\d{1,2}(?:\\.\\d{1,8})?[′'’分](?:\\s?\\d{1,2}(?:\\.\\d{1,6})?(?:[″"”秒]|''))?)?)?[,，、;\\s]{0,3}(?:北[纬緯]|南[纬緯]|[NS])[:：]?\\s?(\\d{1,2}(?:\\.\\d{2,15})?)(?:${DEGREE}(?:\\s?\\d{1,2}(?:\\.\\d{1,8})?[′'’分](?:\\s?\\d{1,2}(?:\\.\\d{1,6})?(?:[″"”秒]|''))?)?)?`, 'g');
const SEXAGESIMAL = /(?<![0-9.])\d{1,3}\s?[°º度]\s?\d{1,2}(?:\.\d{1,8})?\s?[′'’分](?:\s?\d{1,2}(?:\.\d{1,6})?\s?(?:[″"”秒]|''))?\s?[NSEW北南东西東][,，;\s]{0,3}\d{1,3}\s?[°º度]\s?\d{1,2}(?:\.\d{1,8})?\s?[′'’分](?:\s?\d{1,2}(?:\.\d{1,6})?\s?(?:[″"”秒]|''))?\s?[NSEW北南东西東]/g;
const CUES = /坐标(?![轴系点])|座標(?![軸系])|经纬|經緯|[纬緯经經]度|定位|位置|在这|来这|到这|导航|(?<![a-z])(?:gps|lat|lng|lon|latitude|longitude|coords?|coordinates?|location|located|meet|i am at|i'm at|im at|pin)(?![a-z])/i;
const FIGURES = /准确率|汇率|损失|得分|价格|精度|均值|方差|误差|(?<![a-z])(?:loss|acc|rate|score|mean|std|rmse|mae|price|auc|f1|val|epoch|bleu|range|kg|usd|eur|btc|eth)(?![a-z])/i;

/** Pairs of coordinates; each number of a decimal pair has four figures and more, or two where the text says what they are. */
export function coordinatePairs(text: string): Placed[] {
  const out: Placed[] = [];
  const add = (start: number, end: number, confidence: number, reasons: string[]): void => {
    if (insideLink({ text, start, end, obfuscated: false, previous: '' })) return;
    out.push({ start, end, value: text.slice(start, end).replace(/\s+/g, ' '), confidence, reasons });
  };
  for (const found of text.matchAll(PAIR)) decimal(text, found, add);
  if (!/[°º度纬緯]|[NS][:：]?\s?\d/.test(text)) return out;
  for (const found of text.matchAll(LED)) led(found, Number(found[1]), Number(found[2]), add);
  for (const found of text.matchAll(LED_BACK)) led(found, Number(found[2]), Number(found[1]), add);
  for (const found of text.matchAll(SEXAGESIMAL)) add(found.index, found.index + found[0].length, 0.95, ['degrees']);
  return out;
}

type Add = (start: number, end: number, confidence: number, reasons: string[]) => void;

/** The letter or word for the hemisphere stands before the number. */
function led(found: RegExpExecArray, lat: number, lon: number, add: Add): void {
  if (lat > 90 || lon > 180 || !/\.\d{2}|[°º度]\s?\d/.test(found[0])) return;
  const word = /[纬緯]/.test(found[0]);
  if (!word && !/\.\d{3}|[′'’″分]/.test(found[0])) return;
  add(found.index, found.index + found[0].trimEnd().length, 0.94, ['hemisphere']);
}

function decimal(text: string, found: RegExpExecArray, add: Add): void {
  const [first, hemisphere, between, second] = [found[1] ?? '', found[2], found[3] ?? '', found[4] ?? ''];
  const [a, b] = [Number(first), Number(second)];
  const figures = Math.min(first.length - first.indexOf('.'), second.length - second.indexOf('.')) - 1;
  const left = text.slice(Math.max(0, found.index - 24), found.index);
  const cued = CUES.test(left) || /lat|lng|lon|[纬经]度/i.test(between) || CUES.test(text.slice(found.index + found[0].length, found.index + found[0].length + 8));
  const lettered = hemisphere !== undefined;
  // Latitude first, or longitude first as Chinese maps have it.
  const possible = (Math.abs(a) <= 90 && Math.abs(b) <= 180) || (Math.abs(b) <= 90 && Math.abs(a) <= 180);
  if (!possible || figures < (lettered ? 2 : cued ? 3 : 4) || (figures < 4 && !cued && !lettered)) return;
  if (!cued && !lettered && (FIGURES.test(left) || /[A-Za-z_\d][([{]$/.test(left) || /^\s+$/.test(between) && figures < 5)) return;
  const china = inChina(a, b) || inChina(b, a);
  if (!china && !lettered && (!cued || figures < 4)) return;
  const tail = /[°º度]?\s?[NSEWnsew]?$/.exec(found[0]);
  const end = found.index + (lettered || /[°º度]$/.test(found[0]) ? found[0].length : found[0].length - (tail?.[0].length ?? 0));
  add(found.index, end, cued || lettered ? 0.95 : figures >= 5 ? 0.8 : 0.65, ['range', ...(china ? ['china'] : []), ...(cued ? ['cue'] : [])]);
}

/** Degrees: the bounds of China. */
function inChina(lat: number, lon: number): boolean {
  return lat >= 3.8 && lat <= 53.6 && lon >= 73.5 && lon <= 135.1;
}
