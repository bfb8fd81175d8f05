import { AuditError } from '../model/errors.ts';
import type { LeakCase } from '../model/leak.ts';
import type { LeakFlags } from './leak-flags.ts';
import { type Flags, instant, reportZone } from './settings.ts';

const yesNo = (answer: 'yes' | 'no' | 'unknown' | undefined): boolean | undefined => (answer === 'yes' ? true : answer === 'no' ? false : undefined);

/** What flags say of the facts of a leak; a fact that was not given has no key. Throws `usage` for what is no date. */
export function factsOfFlags(flags: Flags & LeakFlags): LeakCase {
  const named = { '--publisher': flags.publisher === undefined ? undefined : [flags.publisher], '--audience': flags.audience, '--audience-group': flags.audienceGroup };
  for (const [flag, values] of Object.entries(named)) if (values?.every((value) => value.trim() === '')) throw new AuditError('usage', `${flag}: nobody is named. Give an account or a name, or leave the flag out`);
  const date = (flag: string, text: string | undefined) => (text === undefined ? undefined : instant(flag, text, reportZone(flags)));
  const audience = present({
    kind: flags.audienceKind, size: flags.audienceSize, accounts: flags.audience, groups: flags.audienceGroup, knowsLink: flags.knowsLink, official: flags.official,
  });
  return present({
    publisher: flags.publisher, publishedAt: date('--published-at', flags.publishedAt), audience: Object.keys(audience).length ? audience : undefined,
    fault: flags.fault, consent: flags.consent, consentCovers: flags.consentCovers, purpose: flags.purpose, handler: yesNo(flags.handler),
    redactionReviewed: yesNo(flags.redactionReviewed), matter: flags.matter, views: flags.views, reposts: flags.reposts, knownAt: date('--known-at', flags.knownAt),
    provenance: flags.provenance,
  });
}

/** Without the keys that have no value. */
function present<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
