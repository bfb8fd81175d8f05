import { createHash } from 'node:crypto';
import { base58Check, creditCode, hongKongId, iban, luhn, postal, residentId, taiwanId, vin } from './check-digits.ts';
import type { Rng } from './rng.ts';

/** What a slot of a template is filled with, and the detectors that may find it; no types: filling without private data. */
export interface Maker {
  readonly types: readonly string[];
  make(rng: Rng): string;
}

const of = (types: string, make: (rng: Rng) => string): Maker => ({ types: types === '' ? [] : types.split('/'), make });

const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const PLATE = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const HEX = '0123456789abcdef';
const two = (n: number): string => String(n).padStart(2, '0');
const fours = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ');

const PREFIXES = '134 135 136 137 138 139 147 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198 130 131 132 145 155 156 166 171 175 176 185 186 196 133 153 173 177 180 181 189 190 191 193 199 192'.split(' ');
export const mobile = (r: Rng): string => r.pick(PREFIXES) + r.chars(8, '0123456789');
const REGIONS = '110102 120104 130203 140106 150102 210203 220103 230108 310112 320211 330203 340104 350502 360702 370203 410302 420502 430302 440604 450302 460204 500106 510703 520302 530302 610302 620102 630102 640104 650104'.split(' ');
const birth = (r: Rng): string => `${r.int(1948, 2016)}${two(r.int(1, 12))}${two(r.int(1, 28))}`;
const id18 = (r: Rng): string => residentId(r.pick(REGIONS) + birth(r) + r.chars(3, '0123456789'));

const numerals = (alphabet: string) => (digits: string): string => digits.replace(/\d/g, (d) => alphabet.charAt(Number(d)));
const HIDINGS: readonly ((digits: string, r: Rng) => string)[] = [
  numerals('０１２３４５６７８９'), numerals('零一二三四五六七八九'), numerals('〇幺二三四五六七八九'), numerals('零壹贰叁肆伍陆柒捌玖'), numerals('⓪①②③④⑤⑥⑦⑧⑨'),
  (s) => [...s].join(' '), (s) => [...s].join('.'), (s) => [...s].join('，'), (s) => [...s].join('\u200b'),
  (s, r) => s.slice(0, 3) + r.pick(['🍀', '❤️', '~~', '***', '——', '(空格)', '。。']) + s.slice(3, 7) + r.pick(['🍀', '❤️', '~', '**', '—', '。']) + s.slice(7),
  (s) => s.replace(/0/g, 'o').replace(/1/g, 'l'), (s) => `${s.slice(0, 4)}【去掉】${s.slice(4)}`,
  (s) => `${numerals('零一二三四五六七八九')(s.slice(0, 3))}${s.slice(3)}`, (s) => s.slice(0, 6) + s.slice(6).split('').join('-'),
];
const hidden = (digits: string, r: Rng): string => r.pick(HIDINGS)(digits, r);
const mailbox = (r: Rng): string => `${r.chars(r.int(3, 8), LOWER)}${r.pick(['', '.', '_', '-'])}${r.chars(2, LOWER)}${r.int(1, 9999)}`;
const host = (r: Rng): string => r.pick(['qq.com', '163.com', 'gmail.com', '139.com', 'icloud.com', 'hotmail.com', 'sina.cn', 'vip.163.com', 'yeah.net', 'proton.me', 'yahoo.com.tw']);
const email = (r: Rng): string => `${mailbox(r)}@${host(r)}`;
const plate = (r: Rng): string => `${r.chars(1, '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼')}${r.chars(1, 'ABCDEFGH')}${r.pick(['', '·', ' '])}`;
const CARDS: readonly (readonly [string, number])[] = [['622202', 19], ['621700', 19], ['622848', 19], ['621785', 19], ['622588', 16], ['621483', 16], ['625362', 16], ['621098', 19], ['622262', 19], ['622908', 18]];
const card = (r: Rng): string => { const [bin, length] = r.pick(CARDS); return luhn(bin + r.chars(length - 7, '0123456789')); };
const credit = (r: Rng): string => creditCode(`${r.pick(['91', '92', '93'])}${r.pick(REGIONS)}MA${r.chars(7, '0123456789ABCDEFGHJKLMNPQRTUWXY')}`);

/** Identifiers with right check digits, all invented. */
export const NUMBER_MAKERS: Readonly<Record<string, Maker>> = {
  mobile: of('phone', (r) => { const m = mobile(r); return r.pick([m, m, m, `${m.slice(0, 3)} ${m.slice(3, 7)} ${m.slice(7)}`, `${m.slice(0, 3)}-${m.slice(3, 7)}-${m.slice(7)}`, `+86 ${m}`, `+86-${m}`]); }),
  hiddenMobile: of('phone', (r) => hidden(mobile(r), r)),
  phoneUs: of('phone', (r) => { const [a, b, c] = [r.pick(['212', '312', '415', '503', '617', '713', '206']), r.int(220, 989), r.chars(4, '0123456789')]; return r.pick([`(${a}) ${b}-${c}`, `${a}-${b}-${c}`, `+1 ${a}-${b}-${c}`, `+1${a}${b}${c}`]); }),
  phoneHk: of('phone', (r) => r.pick(['+852 ', '+852-', '+852']) + r.pick(['5', '6', '9']) + r.digits(3) + r.pick([' ', '']) + r.digits(4)),
  phoneTw: of('phone', (r) => { const s = r.digits(6); return r.pick([`09${r.int(10, 89)}-${s.slice(0, 3)}-${s.slice(3)}`, `09${r.int(10, 89)}${s}`, `+886 9${r.int(10, 89)} ${s.slice(0, 3)} ${s.slice(3)}`]); }),
  landline: of('landline', (r) => r.pick(['010', '021', '022', '024', '0532', '0574', '0592', '0731', '0769', '0898', '0471']) + r.pick(['-', '', ' ', '－', '–']) + r.int(2, 8) + r.chars(7, '0123456789')),
  id: of('resident-id', (r) => { const s = id18(r); return r.pick([s, s, s, s.toLowerCase(), `${s.slice(0, 6)} ${s.slice(6, 14)} ${s.slice(14)}`, `${s.slice(0, 6)}-${s.slice(6, 14)}-${s.slice(14)}`]); }),
  hiddenId: of('resident-id', (r) => { const s = id18(r); return r.pick([(x: string) => [...x].join(' '), numerals('０１２３４５６７８９'), (x: string) => `${x.slice(0, 6)}…${x.slice(6)}`])(s); }),
  id15: of('resident-id', (r) => `${r.pick(REGIONS)}${birth(r).slice(2)}${r.chars(3, '0123456789')}`),
  idHk: of('resident-id', (r) => hongKongId(r.chars(1, 'ABCDEGHKPRVYZ') + r.digits(6))),
  idTw: of('resident-id', (r) => taiwanId(r.chars(1, 'ABCDEFGH') + r.pick(['1', '2']) + r.digits(7))),
  passport: of('passport', (r) => r.pick([() => `E${r.digits(8)}`, () => `G${r.digits(8)}`, () => `E${r.chars(1, 'ABCDEFGHJKLM')}${r.digits(7)}`, () => `K${r.digits(8)}`])()),
  homePermit: of('permit', (r) => r.pick(['H', 'M']) + r.digits(8) + r.pick(['', '', '01'])),
  exitPermit: of('permit', (r) => r.pick([() => `C${r.digits(8)}`, () => `C${r.chars(1, 'ABCDEF')}${r.digits(7)}`])()),
  taiwanPermit: of('permit', (r) => `0${r.digits(7)}`),
  licence: of('driver-licence', (r) => r.pick(REGIONS) + r.digits(6)),
  vin: of('vehicle', (r) => vin(`${r.pick(['LSV', 'LFV', 'LGX', 'LVS', 'LHG', 'WBA'])}${r.chars(5, 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789')}0${r.chars(4, 'ABCDEFGHJKLMNPRSTVWXY0123456789')}${r.digits(4)}`)),
  engine: of('vehicle', (r) => r.pick([() => `${r.chars(1, UPPER)}${r.digits(7)}`, () => `${r.digits(6)}${r.chars(1, UPPER)}`])()),
  plate: of('plate', (r) => plate(r) + r.chars(4, PLATE) + r.digits(1)),
  plateGreen: of('plate', (r) => `${plate(r)}${r.pick(['D', 'F', 'A'])}${r.digits(5)}`),
  card: of('bank-card', (r) => { const c = card(r); return r.pick([c, c, fours(c), fours(c).replaceAll(' ', '-')]); }),
  visa: of('bank-card', (r) => { const c = luhn(r.pick(['4', '52', '54']).padEnd(15, r.digits(15))); return r.pick([c, fours(c)]); }),
  payMobile: of('payment-account/phone', mobile),
  payMail: of('payment-account/email', email),
  creditCode: of('credit-code/tax-number', credit),
  tax15: of('tax-number', (r) => r.pick(REGIONS) + r.digits(9)),
  ein: of('tax-number', (r) => `${r.int(20, 88)}-${r.digits(7)}`),
  social: of('social-insurance', (r) => r.pick([() => r.digits(10), () => `${r.chars(1, UPPER)}${r.digits(8)}`])()),
  record: of('medical-record', (r) => r.pick([() => r.digits(7), () => r.digits(9), () => `0${r.digits(9)}`, () => `${r.pick(['M', 'Z'])}${r.digits(7)}`])()),
  student: of('staff-number', (r) => `20${r.int(15, 26)}${r.digits(r.pick([4, 6, 8]))}`),
  staff: of('staff-number', (r) => r.pick([() => `${r.chars(1, UPPER)}${r.digits(5)}`, () => r.digits(6)])()),
  wechat: of('wechat-id', (r) => r.pick([() => `wxid_${r.chars(14, 'abcdefghijklmnopqrstuvwxyz0123456789')}`, () => `${r.chars(r.int(4, 7), LOWER)}${r.pick(['_', '-', ''])}${r.int(100, 99999)}`, () => `${r.chars(3, LOWER)}_${r.chars(5, LOWER)}`])()),
  qq: of('qq', (r) => r.digits(r.int(6, 10))),
  hiddenQq: of('qq', (r) => hidden(r.digits(9), r)),
  email: of('email', email),
  hiddenEmail: of('email', (r) => `${mailbox(r)}${r.pick(['(at)', ' at ', '艾特', '[at]'])}${host(r).replaceAll('.', r.pick(['.', '点', '(dot)']))}`),
  handle: of('social-account', (r) => `${r.chars(r.int(4, 7), LOWER)}${r.pick(['_', '.', ''])}${r.int(10, 9999)}`),
  uid: of('social-account', (r) => r.digits(r.int(8, 10))),
  sf: of('courier', (r) => `SF${r.digits(13)}`),
  courier: of('courier', (r) => r.pick([() => `YT${r.digits(13)}`, () => `JT${r.digits(13)}`, () => `JD00${r.digits(11)}`, () => `7${r.digits(13)}`, () => postal(r.pick(['EA', 'LX', 'RB']), r.digits(8), 'CN')])()),
  ip: of('ip', (r) => `${r.pick([27, 36, 61, 106, 114, 121, 175, 183, 219, 222])}.${r.int(1, 254)}.${r.int(0, 254)}.${r.int(1, 254)}`),
  ip6: of('ip', (r) => `240${r.pick(['8', '9', 'e'])}:${Array.from({ length: 7 }, () => r.chars(1, '123456789abcdef') + r.chars(3, HEX)).join(':')}`),
  imei: of('imei', (r) => luhn(`${r.pick(['86', '35'])}${r.digits(12)}`)),
  mac: of('mac', (r) => [r.pick(['3c', 'a4', '88', 'f0', '54', 'd8']), ...Array.from({ length: 5 }, () => r.chars(2, HEX))].join(r.pick([':', '-']))),
  idfa: of('device-id', (r) => [8, 4, 4, 4, 12].map((n, at) => (at === 2 ? `4${r.chars(3, '0123456789ABCDEF')}` : r.chars(n, '0123456789ABCDEF'))).join('-')),
  iccid: of('device-id', (r) => luhn(`8986${r.chars(15, '0123456789')}`)),
  coordinates: of('location', (r) => `${r.int(20, 45)}.${r.digits(5)}${r.pick([',', ', '])}${r.int(88, 125)}.${r.digits(5)}`),
  mapLink: of('location', (r) => r.pick([() => `https://uri.amap.com/marker?position=${r.int(100, 121)}.${r.digits(6)},${r.int(22, 40)}.${r.digits(6)}`, () => `https://maps.google.com/?q=${r.int(22, 40)}.${r.digits(6)},${r.int(100, 121)}.${r.digits(6)}`])()),
  password: of('credential', (r) => r.pick([() => `${r.chars(4, LOWER)}${r.pick(['@', '!', '#', '_'])}${r.digits(4)}`, () => r.chars(1, UPPER) + r.chars(5, LOWER) + r.digits(3), () => `${r.digits(4)}${r.chars(3, LOWER)}${r.pick(['!', '#'])}`])()),
  pin: of('credential', (r) => r.digits(6)),
  apiKey: of('credential', (r) => r.pick([() => `sk-${r.chars(40, PLATE + LOWER)}`, () => `ghp_${r.chars(36, PLATE + LOWER)}`, () => `AKIA${r.chars(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`])()),
  ssn: of('ssn', (r) => `${r.int(101, 665)}-${r.int(11, 98)}-${r.digits(4)}`),
  iban: of('iban', (r) => { const s = r.pick([() => iban('DE', r.digits(18)), () => iban('NL', `${r.pick(['ABNA', 'INGB'])}${r.digits(10)}`), () => iban('GB', `BARC${r.digits(14)}`), () => iban('AT', r.digits(16))])(); return r.pick([s, fours(s)]); }),
  wallet: of('wallet', (r) => r.pick([() => `0x${r.chars(40, HEX)}`, () => base58Check(0, createHash('sha256').update(r.digits(9)).digest().subarray(0, 20)), () => base58Check(0x41, createHash('sha256').update(r.digits(9)).digest().subarray(0, 20))])()),

  order: of('', (r) => r.pick([() => r.pick(['3', '5', '8']) + r.chars(17, '0123456789'), () => `2026${two(r.int(1, 12))}${two(r.int(1, 28))}${r.digits(10)}`, () => `3${r.chars(15, '0123456789')}`])()),
  shifted: of('', (r) => r.digits(2) + mobile(r) + r.digits(3)),
  unused: of('', (r) => r.pick(['100', '112', '123', '127', '205', '314']) + r.chars(8, '0123456789')),
  version: of('', (r) => `${r.int(1, 12)}.${r.int(0, 9)}.${r.int(0, 99)}.${r.int(0, 4000)}`),
  stamp: of('', (r) => `${r.int(1700000000, 1790000000)}`),
  hash: of('', (r) => r.chars(r.pick([7, 32, 40]), HEX)),
  wrongId: of('', (r) => { const s = id18(r); return s.slice(0, 17) + (s.endsWith('4') ? '5' : '4'); }),
  wrongCard: of('', (r) => { const s = card(r); return s.slice(0, -1) + String((Number(s.at(-1)) + r.int(1, 9)) % 10); }),
  part: of('', (r) => `${r.chars(2, UPPER)}${r.digits(r.int(4, 7))}${r.pick(['', '-B', 'X'])}`),
  groupNo: of('', (r) => r.digits(9)),
  meeting: of('', (r) => `${r.digits(3)}-${r.digits(3)}-${r.digits(3)}`),
  hotline: of('', (r) => `${r.pick(['400', '800'])}-${r.digits(3)}-${r.digits(4)}`),
  number: of('', (r) => String(r.int(2, 99))),
  price: of('', (r) => `${r.int(5, 9999)}${r.pick(['', '.5', '.90', '元', '块'])}`),
  date: of('', (r) => r.pick([`2026-${two(r.int(1, 12))}-${two(r.int(1, 28))}`, `${r.int(1, 12)}月${r.int(1, 28)}号`])),
  clock: of('', (r) => `${r.int(7, 22)}:${two(r.int(0, 59))}`),
};
