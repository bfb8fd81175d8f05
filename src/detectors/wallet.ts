import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { base58Version, bech32 } from './_base58.ts';
import { before, cueReason, findCue } from './_context.ts';
import { keccak256 } from './_keccak.ts';

const CUES = /钱包|錢包|地址|转[到给]|轉[到給]|打[到给]|充值|充币|提现|提币|收款|收币|链上|比特币|以太|波场|(?<![a-z])(?:wallet|address|addr|btc|eth|usdt|usdc|trx|trc-?20|erc-?20|bep-?20|bsc|bitcoin|ethereum|tron|ltc|doge|sol|solana|metamask|send|deposit|withdraw|xmr|monero)(?![a-z])/g;
/** Addresses of programs and of transfers belong to nobody. */
const PROGRAM = /(?:合约|合約|哈希|交易|token|contract|tx|hash|txid|router|pool|nft|ca)(?:地址|号|id| address)?[\s:：=是]{0,3}$/i;
/** Versions of base58check: Bitcoin, Litecoin, Dogecoin, Dash, Zcash does not fit. */
const VERSIONS = new Map([[0, 'btc'], [5, 'btc'], [48, 'ltc'], [50, 'ltc'], [30, 'doge'], [22, 'doge'], [76, 'dash'], [65, 'tron']]);

/** Addresses of crypto currency wallets; by their checksum where they have one (base58check, bech32, EIP-55). */
export default {
  id: 'wallet',
  jurisdiction: 'any',
  pattern: '(?<![0-9A-Za-z_/=.-])(?:0[xX][0-9a-fA-F]{40}|(?:bc|ltc)1[02-9ac-hj-np-z]{38,60}|BC1[02-9AC-HJ-NP-Z]{38,60}|[13LMDAXT9][1-9A-HJ-NP-Za-km-z]{25,33}|4[1-9A-HJ-NP-Za-km-z]{94}|[1-9A-HJ-NP-Za-km-z]{43,44})(?![0-9A-Za-z_=/-])',
  prefilter: '0[xX][0-9a-fA-F]{40}|[bl]t?c1[02-9ac-hj-np-z]{30}|(?<![0-9A-Za-z])[13LMDAXT9][1-9A-HJ-NP-Za-km-z]{25}',
  needs: { row: 26 },
  words: ['钱包', '錢包', 'wallet', 'solana', 'monero', 'xmr'],
  rank: 30,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end);
    if (PROGRAM.test(before(candidate, 20))) return null;
    const cue = findCue(candidate, CUES, 20);
    const cued = cue === null ? [] : [cueReason(cue)];
    if (/^0x/i.test(value)) return ethereum(value, cue === null ? 0.68 : 0.9, cued);
    if (/^(?:bc|ltc)1/i.test(value)) return bech32(value) ? { value, confidence: 0.96, reasons: ['checksum', ...cued] } : wrong(value, cue === null ? null : cued);
    const version = value.length <= 34 ? base58Version(value) : null;
    const coin = version === null ? undefined : VERSIONS.get(version);
    if (coin !== undefined) return { value, confidence: 0.96, reasons: ['checksum', coin, ...cued] };
    if (value.length <= 34) return /^(?:T.{33}|[13].{25,33})$/.test(value) && mixed(value) && cue !== null && spoken(candidate) ? wrong(value, cued) : null;
    return cue !== null && spoken(candidate) && mixed(value) ? { value, confidence: 0.7, reasons: ['shape', ...cued] } : null;
  },
  examples: {
    hit: [
      '打到 [[1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2]]', 'usdt地址[[TN3W4H6rK2ce4vX9YnFQHwKENnHjoxb3m9]]', 'eth钱包 [[0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed]]', '[[bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4]]', 'my wallet is [[0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359]]', '[[3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy]] 转这里'],
    miss: ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed', 'tx 0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359', '合约地址0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359', 'sha 5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3', 'https://etherscan.io/address/0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359', 'TheQuickBrownFoxJumpsoverTheLazyD', '0xdeadbeef', '钱包丢了'],
  },
} satisfies Detector;

/** EIP-55: letters are capital where the hash of the lower-case address has a figure of 8 and more. One letter case: no checksum. */
function ethereum(value: string, confidence: number, cued: readonly string[]): Verdict | null {
  const hex = value.slice(2);
  const low = hex.toLowerCase();
  if (/^(.)\1{39}$/.test(low) || /0{30}/.test(low)) return null;
  if (hex === low || hex === hex.toUpperCase()) return { value: `0x${low}`, confidence, reasons: ['shape', ...cued] };
  const hash = keccak256(low);
  for (let i = 0; i < 40; i++) {
    const char = low.charAt(i);
    if (/[a-f]/.test(char) && (Number.parseInt(hash.charAt(i), 16) >= 8) !== (hex.charAt(i) !== char)) return null;
  }
  return { value: `0x${low}`, confidence: 0.95, reasons: ['checksum', ...cued] };
}

function wrong(value: string, cued: readonly string[] | null): Verdict | null {
  return cued === null ? null : { value, confidence: 0.58, reasons: ['checksum-wrong', ...cued] };
}

/** Letters of both cases and figures: no word, no number. */
function mixed(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 3;
}

function spoken(candidate: Candidate): boolean {
  return /钱包|錢包|币|usdt|wallet|btc|eth|trc|erc|sol|coin|xmr|monero|地址/i.test(before(candidate, 24));
}
