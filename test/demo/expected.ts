const GARDEN = 'wechat:39001@chatroom';
const PARENTS = 'wechat:39002@chatroom';
const CARPOOL = 'wechat:39003@chatroom';
const TUTOR = 'wechat:wxid_demo_tutor';
const SHOP = 'qq:700100';
const BUYERS = 'wechat:39004@chatroom';
const VILLAGE = 'wechat:39005@chatroom';
const NOTICE = 'telegram:7001';
const CLUB = 'whatsapp:Riverside Badminton Club';

const FILES = {
  garden: '示范花园业主群(39001@chatroom).csv',
  school: '家长群与家教.csv',
  carpool: '示范拼车群.csv',
  shop: '示范小店顾客群.json',
  club: 'WhatsApp Chat with Riverside Badminton Club.txt',
  buyers: '示范团购群(39004@chatroom).csv',
  village: '示范同乡群(39005@chatroom).csv',
  notice: '示范便民公告.json',
  roster: 'roster.csv',
  groups: 'groups.csv',
} as const;

type File = keyof typeof FILES;
type Row = readonly [group: string, rule: string, severity: string, status: string, relation: string, linkage: string, file: File | null, line: number];

/** Every finding of the demo case; `-` where a finding concerns no person, file null where absence is the evidence. */
const ROWS: readonly Row[] = [
  [GARDEN, 'disclosure.address', 'high', 'indicated', 'third-party', 'named', 'garden', 9],
  [GARDEN, 'disclosure.phone', 'high', 'indicated', 'third-party', 'link_known', 'garden', 13],
  [GARDEN, 'disclosure.wechat-id', 'medium', 'indicated', 'third-party', 'link_known', 'garden', 12],
  [GARDEN, 'disclosure.name', 'low', 'suspected', 'third-party', 'named', 'garden', 9],
  [GARDEN, 'disclosure.name', 'info', 'indicated', 'self', 'named', 'garden', 4],
  [GARDEN, 'disclosure.landline', 'low', 'indicated', 'unknown', 'unknown', 'garden', 6],
  [GARDEN, 'disclosure.phone', 'low', 'indicated', 'self', 'link_known', 'garden', 11],
  [GARDEN, 'disclosure.plate', 'low', 'indicated', 'unknown', 'unknown', 'garden', 8],
  [GARDEN, 'verification.limited-account-published', 'high', 'suspected', '-', '-', 'garden', 14],
  [GARDEN, 'verification.unverified-speaker', 'high', 'suspected', '-', '-', 'garden', 9],
  [GARDEN, 'verification.invalid-id-number', 'medium', 'suspected', '-', '-', 'roster', 7],
  [GARDEN, 'verification.unverified-member', 'medium', 'suspected', '-', '-', 'roster', 7],
  [GARDEN, 'verification.unlisted-speaker', 'low', 'suspected', '-', '-', 'garden', 13],
  [PARENTS, 'disclosure.phone', 'critical', 'indicated', 'third-party', 'named', 'school', 3],
  [PARENTS, 'disclosure.resident-id', 'critical', 'indicated', 'third-party', 'named', 'school', 3],
  [PARENTS, 'disclosure.passport', 'high', 'indicated', 'third-party', 'named', 'school', 4],
  [PARENTS, 'disclosure.permit', 'high', 'indicated', 'third-party', 'named', 'school', 11],
  [PARENTS, 'disclosure.name', 'low', 'suspected', 'third-party', 'named', 'school', 3],
  [PARENTS, 'disclosure.name', 'low', 'suspected', 'third-party', 'named', 'school', 4],
  [PARENTS, 'disclosure.name', 'low', 'indicated', 'third-party', 'named', 'school', 11],
  [PARENTS, 'disclosure.bank-card', 'low', 'indicated', 'self', 'pseudonym_only', 'school', 6],
  [PARENTS, 'retention.short-window', 'medium', 'suspected', '-', '-', 'groups', 3],
  [PARENTS, 'verification.shared-identity', 'medium', 'suspected', '-', '-', 'roster', 13],
  [CARPOOL, 'disclosure.phone', 'medium', 'indicated', 'unknown', 'unknown', 'carpool', 11],
  [CARPOOL, 'disclosure.plate', 'low', 'indicated', 'self', 'pseudonym_only', 'carpool', 6],
  [CARPOOL, 'disclosure.qq', 'low', 'indicated', 'third-party', 'unknown', 'carpool', 8],
  [CARPOOL, 'retention.tail', 'low', 'suspected', '-', '-', null, 0],
  [TUTOR, 'disclosure.address', 'low', 'indicated', 'self', 'pseudonym_only', 'school', 10],
  [TUTOR, 'disclosure.email', 'info', 'indicated', 'self', 'pseudonym_only', 'school', 9],
  [SHOP, 'disclosure.address', 'medium', 'indicated', 'third-party', 'linkable', 'shop', 15],
  [SHOP, 'disclosure.phone', 'medium', 'indicated', 'third-party', 'linkable', 'shop', 15],
  [SHOP, 'disclosure.phone', 'medium', 'indicated', 'unknown', 'unknown', 'shop', 18],
  [SHOP, 'disclosure.phone', 'low', 'indicated', 'self', 'pseudonym_only', 'shop', 17],
  [SHOP, 'disclosure.chat-record', 'low', 'indicated', 'unknown', 'unknown', 'shop', 18],
  [SHOP, 'retention.count-mismatch', 'medium', 'indicated', '-', '-', null, 0],
  [SHOP, 'verification.unverified-owner', 'high', 'suspected', '-', '-', 'shop', 12],
  [BUYERS, 'disclosure.address', 'high', 'indicated', 'third-party', 'link_known', 'buyers', 12],
  [BUYERS, 'disclosure.health', 'high', 'indicated', 'third-party', 'named', 'buyers', 11],
  [BUYERS, 'disclosure.phone', 'medium', 'indicated', 'third-party', 'named', 'buyers', 10],
  [BUYERS, 'disclosure.finance', 'low', 'suspected', 'third-party', 'linkable', 'buyers', 14],
  [BUYERS, 'disclosure.phone', 'low', 'indicated', 'self', 'link_known', 'buyers', 5],
  [BUYERS, 'disclosure.name', 'info', 'indicated', 'self', 'named', 'buyers', 3],
  [CLUB, 'disclosure.email', 'medium', 'indicated', 'third-party', 'link_known', 'club', 10],
  [CLUB, 'disclosure.phone', 'medium', 'indicated', 'third-party', 'pseudonym_only', 'club', 6],
  [CLUB, 'disclosure.address', 'low', 'suspected', 'self', 'pseudonym_only', 'club', 16],
  [CLUB, 'disclosure.ip', 'low', 'indicated', 'third-party', 'unknown', 'club', 14],
  [CLUB, 'disclosure.email', 'info', 'indicated', 'self', 'pseudonym_only', 'club', 8],
  [CLUB, 'retention.clock-reversal', 'low', 'suspected', '-', '-', 'club', 13],
  [CLUB, 'verification.unverified-speaker', 'high', 'suspected', '-', '-', 'club', 5],
  [SHOP, 'management.owner-participated', 'medium', 'suspected', '-', '-', 'shop', 15],
  [CARPOOL, 'management.no-owner', 'info', 'indicated', '-', '-', null, 0],
  [BUYERS, 'management.no-owner', 'info', 'indicated', '-', '-', null, 0],
  [VILLAGE, 'conduct.harassment', 'low', 'suspected', 'third-party', 'link_known', 'village', 4],
  [VILLAGE, 'conduct.harassment', 'medium', 'suspected', 'third-party', 'link_known', 'village', 7],
  [VILLAGE, 'conduct.violence', 'high', 'suspected', 'third-party', 'link_known', 'village', 9],
  [VILLAGE, 'conduct.harassment', 'high', 'suspected', 'third-party', 'link_known', 'village', 11],
  [VILLAGE, 'disclosure.phone', 'medium', 'indicated', 'third-party', 'pseudonym_only', 'village', 11],
  [VILLAGE, 'management.late-response', 'low', 'suspected', '-', '-', 'village', 6],
  [VILLAGE, 'retention.tail', 'low', 'suspected', '-', '-', null, 0],
  [NOTICE, 'disclosure.phone', 'high', 'indicated', 'third-party', 'named', 'notice', 40],
  [NOTICE, 'disclosure.name', 'low', 'indicated', 'third-party', 'named', 'notice', 40],
  [NOTICE, 'public-account.unverified-operator', 'high', 'suspected', '-', '-', 'notice', 6],
  [NOTICE, 'public-account.agreement-breach', 'medium', 'suspected', '-', '-', 'notice', 40],
  [NOTICE, 'reach.approaching-threshold', 'medium', 'suspected', '-', '-', 'notice', 40],
];

export const EXPECTED: readonly string[] = ROWS.map(([group, rule, severity, status, relation, linkage, file, line]) =>
  [group, rule, severity, status, relation, linkage, file === null ? '-' : `${FILES[file]}:${line}`].join(' | '));

/** Lines on which the named rule must stay silent, and what they look like. */
export const SILENT_LINES: readonly (readonly [rule: string, file: File, line: number, why: string])[] = [
  ['disclosure.phone', 'garden', 5, 'an order number built like a mobile number'],
  ['disclosure.phone', 'garden', 6, 'a 400 hotline'],
  ['disclosure.plate', 'garden', 7, '京A4纸 is paper'],
  ['disclosure.address', 'garden', 10, 'a plea not to post addresses holds none'],
  ['disclosure.qq', 'garden', 14, 'a QQ group number is no person'],
  ['disclosure.ip', 'garden', 17, 'a version number of four parts'],
  ['disclosure.bank-card', 'garden', 18, 'an order number with a card prefix and a right check digit'],
  ['disclosure.passport', 'school', 5, 'the passport without its number'],
  ['disclosure.permit', 'school', 5, 'a school gate pass with a date'],
  ['disclosure.bank-card', 'school', 7, 'a transaction number with a card prefix'],
  ['disclosure.resident-id', 'school', 12, 'a wrong check digit and no word that says identity card'],
  ['disclosure.address', 'carpool', 3, 'a metro line'],
  ['disclosure.plate', 'carpool', 7, '沪C不能… is half a plate'],
  ['disclosure.qq', 'carpool', 9, 'a QQ group number is no person'],
  ['disclosure.qq', 'shop', 13, 'the number of the group itself'],
  ['disclosure.phone', 'shop', 19, 'a return number built like a mobile number'],
  ['disclosure.wechat-id', 'shop', 20, 'the payment service is no account'],
  ['disclosure.health', 'buyers', 15, 'a lecture on an illness is about nobody'],
  ['disclosure.finance', 'buyers', 16, 'the price of apples'],
  ['disclosure.phone', 'buyers', 16, 'an order number built like a mobile number'],
  ['disclosure.name', 'buyers', 10, 'a name that its bearer gave the group himself'],
  ['disclosure.ip', 'club', 5, 'a version number of four parts'],
  ['disclosure.email', 'club', 9, 'the mailbox of a machine'],
  ['disclosure.ip', 'club', 15, 'an address of a private network'],
  ['conduct.violence', 'village', 8, 'a meal so hot that it nearly kills'],
  ['conduct.harassment', 'village', 5, 'who asks not to be called names calls nobody names'],
  ['conduct.harassment', 'village', 10, 'the owner’s warning'],
  ['disclosure.phone', 'village', 10, 'a warning without a number'],
  ['verification.shared-identity', 'roster', 2, 'a masked phone and a masked number that two members share'],
  ['verification.invalid-id-number', 'roster', 2, 'a masked number'],
  ['verification.unverified-speaker', 'roster', 4, 'a verified member under a nickname'],
  ['verification.unverified-speaker', 'roster', 6, 'nothing said on verification is not a no'],
  ['verification.limited-account-published', 'roster', 9, 'a closed account that is silent'],
  ['verification.unverified-member', 'roster', 9, 'a verified member who never wrote'],
  ['verification.unverified-owner', 'roster', 10, 'a verified owner'],
  ['verification.invalid-id-number', 'roster', 15, 'a passport number in the column'],
  ['verification.unverified-speaker', 'roster', 16, 'verified here; the namesake who is not is in another group'],
];

export const pathOf = (file: File): string => FILES[file];

/** Rules that must stay silent in a whole group. */
export const SILENT_GROUPS: readonly (readonly [rule: string, group: string, why: string])[] = [
  ['retention.short-window', GARDEN, 'an old group whose record begins three days before the window'],
  ['retention.short-window', SHOP, 'a group younger than the window'],
  ['retention.short-window', TUTOR, 'a chat of unknown age'],
  ['management.no-response', VILLAGE, 'an owner who warned and removed, late'],
  ['management.owner-participated', GARDEN, 'an owner who asked for a recall'],
  ['reach.defamation-threshold', NOTICE, 'a counter of 130 is near the number, not at it'],
  ['verification.unverified-speaker', VILLAGE, 'a roster in which everybody is verified'],
  ['management.no-owner', NOTICE, 'a channel has an operator, no owner of a group'],
  ['retention.tail', SHOP, 'silent for weeks now, yet exported two days after the last message'],
  ['retention.tail', CLUB, 'two days within the group’s own rhythm'],
  ['retention.clock-reversal', GARDEN, 'a step back of 35 seconds'],
  ['retention.count-mismatch', GARDEN, 'a format that declares no number'],
  ['retention.truncated', CARPOOL, 'a file that ends with its last row'],
  ['retention.cap-reached', CLUB, 'an export far from the limit'],
  ['verification.unlisted-speaker', CLUB, 'speakers that the roster has by name only'],
  ['verification.no-verification-field', CARPOOL, 'no roster is no finding'],
];
