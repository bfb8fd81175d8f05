import type { Detector, Placed } from '../model/detector.ts';
import { sentCodes } from './_credential-codes.ts';
import { passwords } from './_credential-passwords.ts';
import { tokens } from './_credential-tokens.ts';

/**
 * What opens an account or a door: passwords given with their value, keys and tokens of known shapes, private keys, and verification
 * codes where the text is clearly the message to a person that carries one.
 */
export default {
  id: 'credential',
  jurisdiction: 'any',
  words: [
    '密码', '密碼', '口令', '门禁', '门锁', '单元门', 'password', 'passwd', 'passcode', 'pwd', 'passphrase', ' pw', 'pw:', 'pw is', 'pass:', 'pass is', 'pin ', 'pin:', 'pin码', 'psk', '验证码', '驗證碼', '动态码', '校验码', '登录码', '短信码', ' code', 'otp', '助记词', '助記詞', '私钥', '私鑰', 'seed phrase', 'mnemonic', 'recovery phrase',
    'sk-', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'akia', 'asia', 'xox', 'aiza', 'eyj', '-----begin', 'ltai', 'akid', 'npm_', 'hf_', 'k_live_', 'sg.', 'dckr_pat_', 'pypi-ag', 'shpat_', 'ya29.', 'bearer', 'hooks.slack', 'root', 'login:', 'login：', 'api key', 'apikey', 'api-key', 'api_key', 'secret', 'access key', 'accesskey', 'access_key', 'token', '密钥', '秘钥', '密鑰', ':aa',
  ],
  rank: 62,
  find: (text, previous): Placed[] => [...passwords(text, previous), ...tokens(text), ...sentCodes(text, previous)],
  examples: {
    hit: [
      '密码是[[Abc123!]]', 'wifi密码[[lucky8888]]', '门锁密码：[[258036]]', '账号admin 登录密码[[Qwer@1234]]', 'the password is [[hunter2]]', 'WiFi密碼係 [[home2024]]', '[[AKIAIOSFODNN7EXAMPLE]] 别外传', 'token [[ghp_0123456789abcdefABCDEF0123456789abcd]]', 'api key: [[sk-abcdefghijklmnop1234567890ABCD]]',
      '【某某银行】您的验证码是[[482913]]，5分钟内有效', '我收到的验证码 [[482913]]', '[[482913]] is your Example verification code', 'Your login code is [[663120]]. Do not share it', 'PIN码是[[4821]]', 'api_key="[[9f8e7d6c5b4a39281706f5e4d3c2b1a0]]"',
    ],
    miss: [
      '验证码482913', '取件码 482913', '口令 123456', 'otp 482913', '密码忘了', '密码错误3次', 'password is wrong', 'password reset not working', '密码至少8位', '【菜鸟驿站】您的取件码是 1-2-3456', 'password: string', 'password = os.environ["PW"]', '提取码: ab12', '会议密码 123456', '解压密码是www123', '密码******', 'error code 404404', 'zip code 94103', 'PIN 13', 'qr code 1234', 'commit token 3f78', 'sk-learn is fine',
    ],
  },
} satisfies Detector;
