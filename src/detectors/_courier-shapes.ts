/** How carriers number their parcels. Prefix and digits; `value` upper case without separators. */
const SHAPES = /^(?:SF\d{12,15}|YT\d{13,15}|JT\d{13}|JD[A-Z0-9]{0,3}\d{10,13}|DPK\d{9,12}|DPL\d{9,12}|TBA\d{12}|YD\d{13}|ZTO?\d{12}|STO\d{12,13}|FW\d{12,13}|LP\d{14}|CNS?[A-Z]{0,2}\d{11,15}|KY\d{12,13}|ZJS\d{12}|TT\d{13}|HTKY\d{12})$/;
const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** `checksum`: right check digit (UPU S10, UPS); `wrong`: such a number with a wrong one; `shape`; `digits`; null: none. */
export function carrierShape(value: string): 'checksum' | 'wrong' | 'shape' | 'digits' | null {
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(value)) return s10(value) ? 'checksum' : 'wrong';
  if (/^1Z[0-9A-Z]{16}$/.test(value)) return ups(value) ? 'checksum' : 'wrong';
  if (SHAPES.test(value)) return 'shape';
  if (/^(?:9[2-5]\d{20}|\d{10,22})$/.test(value)) return 'digits';
  return null;
}

function s10(value: string): boolean {
  const sum = S10_WEIGHTS.reduce((total, weight, at) => total + weight * Number(value[at + 2]), 0);
  const check = 11 - (sum % 11);
  return Number(value[10]) === (check === 10 ? 0 : check === 11 ? 5 : check);
}

/** UPS: letters count from A = 2 modulo ten, every second one twice, sum to the next ten. */
function ups(value: string): boolean {
  let sum = 0;
  for (let i = 2; i < 17; i++) {
    const code = value.charCodeAt(i);
    const number = code < 58 ? code - 48 : (code - 63) % 10;
    sum += number * (i % 2 === 1 ? 2 : 1);
  }
  return (10 - (sum % 10)) % 10 === Number(value[17]);
}
