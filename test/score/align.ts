import type { Found } from './measure.ts';

/** Placeholders of redact-pii, and the types of ours they stand for. */
const PLACEHOLDERS: Readonly<Record<string, readonly string[]>> = {
  CREDIT_CARD_NUMBER: ['bank-card'], STREET_ADDRESS: ['address'], ZIPCODE: ['zip'], PHONE_NUMBER: ['phone', 'landline'], IP_ADDRESS: ['ip'],
  US_SOCIAL_SECURITY_NUMBER: ['ssn'], EMAIL_ADDRESS: ['email'], USERNAME: ['social-account'], PASSWORD: ['credential'], CREDENTIALS: ['credential'],
  DIGITS: ['digits'], URL: ['url'], PERSON_NAME: ['name'],
};
const TOKEN = new RegExp(Object.keys(PLACEHOLDERS).join('|'), 'g');

/** Where the original has other text than the redacted one. A placeholder's word that the original holds itself is not one. */
export function align(text: string, redacted: string): Found[] {
  if (text === redacted) return [];
  const found: Found[] = [];
  const tokens = [...redacted.matchAll(TOKEN)];
  let place = 0;
  let from = 0;
  let open: { name: string; start: number } | null = null;
  const close = (end: number): void => {
    const [entity = '', ...also] = open === null ? [] : PLACEHOLDERS[open.name] ?? [];
    if (open !== null && end > open.start) found.push({ entity, also, start: open.start, end });
    open = null;
  };
  for (const [at, token] of [...tokens, null].entries()) {
    const literal = redacted.slice(from, token?.index);
    if (literal !== '') {
      const next = token === null ? text.length - literal.length : text.indexOf(literal, open === null ? place : place + 1);
      if (next < 0) return found;
      close(next);
      place = next + literal.length;
    } else if (token === null) close(text.length);
    if (token === null) break;
    from = token.index + token[0].length;
    const [name] = token;
    // The same word in the original, followed by what follows here: left as it was.
    const following = redacted.slice(from, tokens[at + 1]?.index);
    if (open === null && text.startsWith(name + following, place)) place += name.length;
    else open ??= { name, start: place };
  }
  return found;
}
