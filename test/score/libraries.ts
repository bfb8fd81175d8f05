import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import redactLibrary from 'redact-pii';
import { align } from './align.ts';
import type { Engine } from './measure.ts';

/** Finds telephone numbers only, mainland China by default, with its full tables (the small ones take far more numbers for right). */
export function phoneNumbers(): Engine {
  return {
    name: 'libphonenumber-js',
    work: (text) => findPhoneNumbersInText(text, 'CN'),
    find: (text) => findPhoneNumbersInText(text, 'CN').map(({ startsAt, endsAt }) => ({ entity: 'phone', also: ['landline'], start: startsAt, end: endsAt })),
  };
}

/** Gives back the redacted text; what stood in place of each placeholder is found by laying it beside the original. */
export function redactor(): Engine {
  const { SyncRedactor } = redactLibrary as unknown as { SyncRedactor: new () => { redact(text: string): string } };
  const one = new SyncRedactor();
  return { name: 'redact-pii', work: one.redact, find: (text) => align(text, one.redact(text)) };
}
