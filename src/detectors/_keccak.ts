/** Round constants of Keccak-f[1600] as low and high words, by its linear feedback shift register. */
const ROUNDS: (readonly [low: number, high: number])[] = [];
for (let round = 0, state = 1; round < 24; round++) {
  let [low, high] = [0, 0];
  for (let j = 0; j < 7; j++) {
    const bit = (1 << j) - 1;
    if (state & 1) [low, high] = bit < 32 ? [low | (1 << bit), high] : [low, high | (1 << (bit - 32))];
    state = (state << 1) ^ ((state >> 7) * 0x171);
  }
  ROUNDS.push([low, high]);
}

/** Where each lane goes and by how many bits it is turned, in the order of the walk that begins at lane 1. */
const LANES = new Uint8Array(24);
const TURNS = new Uint8Array(24);
for (let step = 1, x = 1, y = 0; step <= 24; step++) {
  [x, y] = [y, (2 * x + 3 * y) % 5];
  LANES[step - 1] = x + 5 * y;
  TURNS[step - 1] = (step * (step + 1) / 2) % 64;
}

const low = new Int32Array(25);
const high = new Int32Array(25);
const columnLow = new Int32Array(5);
const columnHigh = new Int32Array(5);

/** Keccak-256 (the original padding, as Ethereum has it) of at most 135 ASCII characters, lower-case hexadecimal. */
export function keccak256(text: string): string {
  low.fill(0);
  high.fill(0);
  const put = (at: number, byte: number): void => {
    const words = (at & 7) < 4 ? low : high;
    words[at >> 3] = (words[at >> 3] ?? 0) ^ (byte << (8 * (at & 3)));
  };
  for (let i = 0; i < text.length; i++) put(i, text.charCodeAt(i));
  put(text.length, 1);
  put(135, 0x80);
  for (const [constantLow, constantHigh] of ROUNDS) {
    round();
    low[0] = (low[0] ?? 0) ^ constantLow;
    high[0] = (high[0] ?? 0) ^ constantHigh;
  }
  let out = '';
  for (let i = 0; i < 32; i++) out += ((((i & 7) < 4 ? low : high)[i >> 3] ?? 0) >>> (8 * (i & 3)) & 255).toString(16).padStart(2, '0');
  return out;
}

/** The steps θ, ρ with π, and χ of FIPS 202. No arrays are made here: this runs 24 times for every address. */
function round(): void {
  for (let x = 0; x < 5; x++) {
    columnLow[x] = low[x]! ^ low[x + 5]! ^ low[x + 10]! ^ low[x + 15]! ^ low[x + 20]!;
    columnHigh[x] = high[x]! ^ high[x + 5]! ^ high[x + 10]! ^ high[x + 15]! ^ high[x + 20]!;
  }
  for (let x = 0; x < 5; x++) {
    const right = (x + 1) % 5;
    const mixLow = columnLow[(x + 4) % 5]! ^ ((columnLow[right]! << 1) | (columnHigh[right]! >>> 31));
    const mixHigh = columnHigh[(x + 4) % 5]! ^ ((columnHigh[right]! << 1) | (columnLow[right]! >>> 31));
    for (let i = x; i < 25; i += 5) {
      low[i] = low[i]! ^ mixLow;
      high[i] = high[i]! ^ mixHigh;
    }
  }
  let heldLow = low[1]!;
  let heldHigh = high[1]!;
  for (let step = 0; step < 24; step++) {
    const lane = LANES[step]!;
    const by = TURNS[step]! & 31;
    const swap = TURNS[step]! > 31;
    const a = swap ? heldHigh : heldLow;
    const b = swap ? heldLow : heldHigh;
    heldLow = low[lane]!;
    heldHigh = high[lane]!;
    low[lane] = by === 0 ? a : (a << by) | (b >>> (32 - by));
    high[lane] = by === 0 ? b : (b << by) | (a >>> (32 - by));
  }
  chi(low);
  chi(high);
}

function chi(words: Int32Array): void {
  for (let row = 0; row < 25; row += 5) {
    const p = words[row]!;
    const q = words[row + 1]!;
    const r = words[row + 2]!;
    const s = words[row + 3]!;
    const t = words[row + 4]!;
    words[row] = p ^ (~q & r);
    words[row + 1] = q ^ (~r & s);
    words[row + 2] = r ^ (~s & t);
    words[row + 3] = s ^ (~t & p);
    words[row + 4] = t ^ (~p & q);
  }
}
