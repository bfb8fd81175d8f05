const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Version byte of a base58check address of 25 bytes (double SHA-256 over version and 20 bytes), or null when the check fails. */
export function base58Version(address: string): number | null {
  const bytes = new Uint8Array(25);
  for (const char of address) {
    let carry = ALPHABET.indexOf(char);
    if (carry < 0) return null;
    for (let i = 24; i >= 0; i--) {
      carry += 58 * (bytes[i] ?? 0);
      bytes[i] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) return null;
  }
  // Loaded with the first address: most runs of the program meet none.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const sha = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();
  const check = sha(sha(bytes.subarray(0, 21)));
  for (let i = 0; i < 4; i++) if (check[i] !== bytes[21 + i]) return null;
  return bytes[0] ?? null;
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** BIP 173 and BIP 350: the polynomial checksum of `prefix1data`. One letter case. */
export function bech32(address: string): boolean {
  const text = address.toLowerCase();
  if (address !== text && address !== address.toUpperCase()) return false;
  const split = text.lastIndexOf('1');
  const prefix = text.slice(0, split);
  const values = [...[...prefix].map((c) => c.charCodeAt(0) >> 5), 0, ...[...prefix].map((c) => c.charCodeAt(0) & 31)];
  for (const char of text.slice(split + 1)) {
    const value = BECH32.indexOf(char);
    if (value < 0) return false;
    values.push(value);
  }
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i++) if ((top >> i) & 1) sum ^= GENERATOR[i] ?? 0;
  }
  return sum === 1 || sum === 0x2bc830a3;
}
