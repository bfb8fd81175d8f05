/**
 * Values of these name one holder: the same value again is the same person's. Dates, facts and places can coincide, numbers that a
 * hospital or firm gives out repeat elsewhere, a company's codes are all its people's, and a parcel is its sender's and its receiver's.
 */
const OWNED: ReadonlySet<string> = new Set([
  'phone', 'landline', 'email', 'wechat-id', 'qq', 'social-account', 'resident-id', 'passport', 'permit', 'driver-licence', 'ssn', 'social-insurance',
  'plate', 'vehicle', 'bank-card', 'payment-account', 'iban', 'wallet', 'address', 'imei', 'mac', 'device-id', 'credential',
]);
/** Two people of one household may both call these their own. */
const SHARED: ReadonlySet<string> = new Set(['address', 'plate', 'vehicle', 'landline', 'mac', 'device-id', 'credential']);

export const ownable = (entity: string): boolean => OWNED.has(entity);
export const sharable = (entity: string): boolean => SHARED.has(entity);

export { plainValue } from '../text/plain-value.ts';
