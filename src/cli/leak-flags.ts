import { InvalidArgumentError, Option } from 'commander';

const YES_NO = ['yes', 'no', 'unknown'];
const each = (value: string, before: string[] | undefined) => [...(before ?? []), ...value.split(/[,，、]/u).map((item) => item.trim()).filter(Boolean)];

function count(value: string): number {
  if (!/^\d{1,10}$/.test(value)) throw new InvalidArgumentError('Give a whole number.');
  return Number(value);
}

/** Facts that no export holds, each also a key of a case file. */
export const LEAK_FLAGS = {
  from: new Option('--from <path>', 'exports that the excerpt may come from, without a case database; repeatable').argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]),
  case: new Option('--case <file>', 'facts that no export holds, as JSON: schema case describes it'),
  publisher: new Option('--publisher <who>', 'account or name of who spread it'),
  publishedAt: new Option('--published-at <date>', 'when it was spread'),
  audienceKind: new Option('--audience-kind <kind>', 'to whom it went').choices(['closed', 'group', 'groups', 'public']),
  audienceSize: new Option('--audience-size <n>', 'how many got it').argParser(count),
  audience: new Option('--audience <who>', 'accounts or names that got it, separated by commas; repeatable').argParser(each),
  audienceGroup: new Option('--audience-group <group>', 'id or name of a group of the case that got it; repeatable').argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]),
  knowsLink: new Option('--knows-link <answer>', 'whether somebody among them knows who stands behind a screen name').choices(YES_NO),
  official: new Option('--official <who>', 'whether it went to courts, police, lawyers or regulators').choices(['only', 'partly', 'none']),
  fault: new Option('--fault <degree>', 'state of mind of who spread it').choices(['intent', 'gross', 'ordinary', 'none', 'unknown']),
  consent: new Option('--consent <kind>', 'of the person concerned').choices(['explicit', 'separate', 'implied', 'none']),
  consentCovers: new Option('--consent-covers <answer>', 'whether the consent reaches this act').choices(YES_NO),
  purpose: new Option('--purpose <purpose>', 'why it was spread').choices(['news', 'judicial', 'self-defence', 'other']),
  handler: new Option('--handler <answer>', 'whether who spread it handles personal information beyond personal and family affairs').choices(YES_NO),
  redactionReviewed: new Option('--redaction-reviewed <answer>', 'whether a person looked at the redaction and found no identifier left').choices(YES_NO),
  matter: new Option('--matter <kind>', 'a reviewer’s label of what was spread').choices(['sensitive', 'private', 'public_matter']),
  views: new Option('--views <n>', 'clicks or views of it as the platform counts them').argParser(count),
  reposts: new Option('--reposts <n>', 'reposts of it as the platform counts them').argParser(count),
  knownAt: new Option('--known-at <date>', 'when the person concerned learned of it'),
  provenance: new Option('--provenance <how>', 'how the excerpt came to you').choices(['provider', 'notary', 'own_device', 'opponent_device', 'forwarded_copy', 'unknown']),
} satisfies Record<string, Option>;

/** What commander hands over of them. */
export interface LeakFlags {
  from?: string[];
  case?: string;
  publisher?: string;
  publishedAt?: string;
  audienceKind?: 'closed' | 'group' | 'groups' | 'public';
  audienceSize?: number;
  audience?: string[];
  audienceGroup?: string[];
  knowsLink?: 'yes' | 'no' | 'unknown';
  official?: 'only' | 'partly' | 'none';
  fault?: 'intent' | 'gross' | 'ordinary' | 'none' | 'unknown';
  consent?: 'explicit' | 'separate' | 'implied' | 'none';
  consentCovers?: 'yes' | 'no' | 'unknown';
  purpose?: 'news' | 'judicial' | 'self-defence' | 'other';
  handler?: 'yes' | 'no' | 'unknown';
  redactionReviewed?: 'yes' | 'no' | 'unknown';
  matter?: 'sensitive' | 'private' | 'public_matter';
  views?: number;
  reposts?: number;
  knownAt?: string;
  provenance?: 'provider' | 'notary' | 'own_device' | 'opponent_device' | 'forwarded_copy' | 'unknown';
}
