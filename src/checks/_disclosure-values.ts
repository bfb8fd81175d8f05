/** Values of these name one holder: the same value again is the same person's. Dates, facts and places can coincide. */
const OWNED: ReadonlySet<string> = new Set([
  'phone', 'landline', 'resident-id', 'bank-card', 'passport', 'permit', 'plate', 'email', 'wechat-id', 'qq', 'address', 'imei', 'credential',
]);
/** Two people of one household may both call these their own. */
const SHARED: ReadonlySet<string> = new Set(['address', 'plate', 'landline']);

export const ownable = (entity: string): boolean => OWNED.has(entity);
export const sharable = (entity: string): boolean => SHARED.has(entity);

/** One spelling per value, so that two messages and a roster can be compared. */
export function plainValue(value: string): string {
  const plain = value.replace(/[\s\-–—()（）·.]/g, '').toLowerCase();
  const mobile = /^(?:\+|00)?86(1\d{10})$/.exec(plain);
  return mobile?.[1] ?? plain;
}
