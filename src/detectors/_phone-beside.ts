import type { Candidate } from '../model/detector.ts';
import { after, before, inRow, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';
import { mobileKind } from './_mobile.ts';

/** Words that lead to a number, with or without a space. */
const LEADS = /^(?:tel|phone|mobile|mob|cell|call|wx|vx|v|weixin|wechat|whatsapp|m|t|p|ph|hp|sms|dial|no|num|number|q|qq|dianhua|shouji|haoma|dh|sj|hm)$/i;
/** Units and file types that make a number an amount or a name of a file. */
const MEASURED = /^(?:\s?(?:元|块|圆|塊|万|萬|亿|億|字节|bytes?(?![a-z])|次(?!日)|%|％|条(?!件)|个(?!人)|個(?!人)|股(?![票市价东])|票|米(?![粉饭线])|公里|毫秒|欧|美金|美元|港币|日元|人民币|分钟|件|吨|人次|人(?![的家叫]))|\.(?:jpe?g|png|gif|webp|mp[34]|mov|avi|zip|rar|7z|pdf|docx?|xlsx?|pptx?|txt|csv|log|apk|html?|json)(?![a-z]))/i;

const MEETING = /(?:会议(?:号|id)?|(?<![a-z])(?:meeting|zoom)(?: ?id)?)[\s:：]{0,3}$/i;

/** Part of something longer: a decimal, an amount, a hash, an e-mail address, a link, a longer number. */
export function embedded(candidate: Candidate): boolean {
  const left = before(candidate, 12);
  const right = after(candidate);
  const raw = candidate.text.slice(candidate.start, candidate.end);
  if (MEETING.test(left)) return true;
  // One of two numbers with a stroke between them.
  if (/^1\d{10}$/.test(raw) && (/^[,/]1\d{10}(?!\d)/.test(after(candidate, 13)) || /(?<!\d)1\d{10}[,/]$/.test(left)) && !insideLink(candidate)) return false;
  if (/^1\d{10}$/.test(raw) && inRow(candidate) && !/^[.:\-_]\d/.test(right) && !MEASURED.test(right) && !insideLink(candidate)) return false;
  if (/\d[.,\-—_/:]$|\+$|[¥￥$€£]\s?$|[&%]$|\d\s?[×*]\s?$/.test(left) || /^[.,:/\-_]\d|^@[\w-]/.test(right) || MEASURED.test(right)) {
    // A foreign number may end before what looks like the rest of it.
    if (!/^(?:\+|00)[^]*[ -]\d+$/.test(raw)) return true;
  }
  if (raw.startsWith('+') && /[0-9)]\s?$/.test(left)) return true;
  if (/^[A-Za-z_]/.test(right) && !/^(?:call|text|vx|wx|wechat|tel|or|and|please|thanks)/i.test(right)) return true;
  const word = /[A-Za-z0-9_]+[-_]?$/.exec(left)?.[0] ?? '';
  if (word !== '' && !LEADS.test(word) && !glued(candidate, word) && !/^[A-Za-z]+-$/.test(word)) return true;
  return insideLink(candidate);
}

/** A word stands right before it that does not lead to a number. */
export function spaceless(candidate: Candidate): boolean {
  const word = /[A-Za-z0-9_]+$/.exec(before(candidate, 12))?.[0] ?? '';
  return word !== '' && !LEADS.test(word);
}

/**
 * `again13812345678`: a word in small letters with the space left out before a whole mainland number. Codes and ids
 * use capitals, digits, or more of either on the other side.
 */
function glued(candidate: Candidate, word: string): boolean {
  const { text, start, end } = candidate;
  if (!/^1\d{10}$/.test(text.slice(start, end)) || mobileKind(text.slice(start, end)) !== 'subscriber') return false;
  if (!/^(?:[A-Z]?[a-z]{2,9}|[a-z])$/.test(word) || /[0-9A-Za-z_.\-/\\=&?%@#+:~$]/.test(text.charAt(start - word.length - 1))) return false;
  if (/^[0-9A-Za-z_\-/.=&@#]/.test(text.slice(end, end + 1)) || NOT_A_WORD.test(word)) return false;
  const from = start - word.length;
  return !DIGEST.test(text.slice(Math.max(0, from - 24), end + 24)) && !ACCOUNT.test(text.slice(Math.max(0, from - 16), from)) && otherLabel({ ...candidate, start: from }) === null;
}

/** Letters that begin ids and names of files, or two and more that are hexadecimal. */
const NOT_A_WORD = /^(?:(?!add$)[a-f]{2,}|user|guest|admin|img|image|pic|photo|video|audio|file|page|doc|test|wxid|tb|jd|sf|yt|zto|sto)$/i;
/** What follows these is an account's name or a secret, whatever digits it ends in. */
const ACCOUNT = /(?:微信号?|薇信|威信|账号|帐号|帳號|用户名?|用戶名?|昵称|抖音号?|淘宝|微博|密码|(?<![a-z])(?:wx|vx|wechat|weixin|account|user(?:name)?|login|pass(?:word)?|pwd|branch|id))(?:号|是|为| is)?[\s:：=]{0,3}$/i;
const DIGEST = /(?<![a-z])(?:hash|sha-?\d|md5|commit|git|checksum|digest)|哈希|提交|校验/i;
