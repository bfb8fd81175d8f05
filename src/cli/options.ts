import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { AuditError } from '../model/errors.ts';
import { MAP_FIELDS, type MapField } from '../model/format.ts';
import { SEVERITIES } from '../model/severity.ts';
import { LANGS } from '../model/words.ts';
import { isZone } from '../text/zone.ts';
import { LEAK_FLAGS } from './leak-flags.ts';

const list = (value: string, before: string[] | undefined) => [...(before ?? []), value];
const commas = (value: string) => value.split(',').map((item) => item.trim()).filter(Boolean);

function zone(value: string): string {
  if (!isZone(value)) throw new InvalidArgumentError('Give an IANA zone such as Asia/Shanghai, or an offset such as +08:00.');
  return value;
}

/** `field=column,field=column`; a field given again counts. */
function mapping(value: string, before: readonly (readonly [MapField, string])[] | undefined): (readonly [MapField, string])[] {
  const pairs = new Map(before);
  for (const item of commas(value)) {
    const [field, ...column] = item.split('=');
    if (!MAP_FIELDS.some((known) => known === field) || !column.join('=').trim()) {
      throw new InvalidArgumentError(`Write FIELD=COLUMN,… with fields out of: ${MAP_FIELDS.join(', ')}.`);
    }
    pairs.set(field as MapField, column.join('=').trim());
  }
  return [...pairs];
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Give a whole number above 0.');
  return Number(value);
}

function period(value: string): string {
  if (!/^[1-9]\d{0,4}[dmy]$/.test(value)) throw new InvalidArgumentError('Give days, months or years such as 90d, 6m or 3y.');
  return value;
}

function signed(value: string): number {
  if (!/^[+-]?[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Give a whole number other than 0, such as -5.');
  return Number(value);
}

/** Every flag, once: which verbs take it is said where the verb is made. */
const FLAGS = {
  db: new Option('--db <file>', 'case database'),
  format: new Option('--format <id>', 'table, html, markdown, json, jsonl or csv; for leak the first four').default('table'),
  output: new Option('-o, --output <file>', 'write a report to a file too, format by extension; repeatable').argParser(list),
  lang: new Option('--lang <lang>', 'language of what people read').choices(LANGS).default('en'),
  asOf: new Option('--as-of <date>', 'the clock of the run: a date or instant (default: now)'),
  at: new Option('--at <date>', 'the instant for which members are listed (default: --as-of)'),
  timezone: new Option('--timezone <zone>', 'zone of exports that carry none, and of the report').argParser(zone),
  dateOrder: new Option('--date-order <order>', 'order of day, month and year in exports that leave it open').choices(['dmy', 'mdy', 'ymd']),
  since: new Option('--since <date>', 'check only what was sent from then on'),
  until: new Option('--until <date>', 'check only what was sent before'),
  group: new Option('--group <pattern>', 'show only groups whose id or name has this in it; * stands for anything'),
  groupName: new Option('--group-name <name>', 'name of the group in exports that carry none'),
  formatIn: new Option('--format-in <id>', 'read every file as this export format'),
  map: new Option('--map <pairs>', 'columns of a table of any make: account=发送者,at=时间,text=内容,group=群名').argParser(mapping),
  check: new Option('--check <ids>', 'run only these checks, separated by commas').argParser(commas),
  origin: new Option('--origin <who>', 'who exported the record').choices(['provider', 'owner', 'member', 'unknown']).default('unknown'),
  retentionScope: new Option('--retention-scope <scope>', 'what must be kept').choices(['message-content', 'network-log']).default('message-content'),
  profile: new Option('--profile <profile>', 'which test of infringement').choices(['civil-code', 'three-factor']).default('civil-code'),
  roster: new Option('--roster <file>', 'member list with verification; repeatable').argParser(list),
  facts: new Option('--facts <dir>', 'folder with fact files; repeatable').argParser(list),
  pack: new Option('--pack <id>', 'rules to measure by: list packs names them').default('cn'),
  retentionPeriod: new Option('--retention-period <period>', 'how long by your own schedule, where a pack leaves it open: 90d, 6m or 3y').argParser(period),
  lexicon: new Option('--lexicon <file>', 'words of your own for conduct, beside those of the tool; repeatable').argParser(list),
  replaceLexicon: new Option('--replace-lexicon <file>', 'the same, instead of the tool’s list of that category; repeatable').argParser(list),
  memberCap: new Option('--member-cap <n>', 'most members that the platform allows in a group').argParser(wholeNumber),
  infoPageFrom: new Option('--info-page-from <n>', 'members from which the platform asks for an information page').argParser(wholeNumber),
  responseHours: new Option('--response-hours <n>', 'hours after a clear notice from which on a first measure is told as late (default: 24; no text sets any)').argParser(wholeNumber),
  creditConfig: new Option('--credit-config <file>', 'how the credit register counts: JSON with any of start, floor, moves, recovery, levels, blacklistWindowMonths'),
  by: new Option('--by <name>', 'the person who decides'),
  reason: new Option('--reason <text>', 'why'),
  points: new Option('--points <n>', 'points to move, such as -5 or 10').argParser(signed),
  recordNo: new Option('--record-no <no>', 'number of the record kept of it'),
  recipient: new Option('--recipient <who>', 'to whom it was reported'),
  reportedAt: new Option('--reported-at <date>', 'when it was reported'),
  failOn: new Option('--fail-on <severity>', 'exit with 1 when a finding is at least this grave').choices(['none', ...SEVERITIES]).default('high'),
  minSeverity: new Option('--min-severity <severity>', 'show only findings at least this grave').choices(SEVERITIES).default('info'),
  reveal: new Option('--reveal', 'print private values in clear').default(false),
  quiet: new Option('--quiet', 'no progress, no remarks').default(false),
  color: new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'),
  config: new Option('--config <file>', 'settings instead of chataudit.json in the working folder'),
  ...LEAK_FLAGS,
} satisfies Record<string, Option>;

export type FlagName = keyof typeof FLAGS;

/** Adds flags to a verb; each can also come from the environment. */
export function addFlags(command: Command, names: readonly FlagName[]): Command {
  for (const name of names) {
    const flag = FLAGS[name];
    // Switches are read in applyConfig: commander would take CHATAUDIT_REVEAL=false for yes.
    if (!flag.isBoolean()) flag.env(variableOf(flag));
    command.addOption(flag);
  }
  return command;
}

function variableOf(flag: Option): string {
  return `CHATAUDIT_${(flag.long ?? '').slice(2).replaceAll('-', '_').toUpperCase()}`;
}

const SWITCH: Readonly<Record<string, boolean>> = { 1: true, true: true, yes: true, on: true, 0: false, false: false, no: false, off: false, '': false };

function applySwitches(command: Command): void {
  for (const flag of command.options) {
    const value = flag.isBoolean() ? process.env[variableOf(flag)] : undefined;
    if (value === undefined || command.getOptionValueSource(flag.attributeName()) !== 'default') continue;
    const on = Object.hasOwn(SWITCH, value.toLowerCase()) ? SWITCH[value.toLowerCase()] : undefined;
    if (on === undefined) throw new AuditError('usage', `${variableOf(flag)}: must be 1 or 0`);
    command.setOptionValueWithSource(flag.attributeName(), on, 'env');
  }
}

/** Fills what neither flag nor environment gave from `--config`, else from chataudit.json. An unknown key is an error. */
export function applyConfig(command: Command): void {
  applySwitches(command);
  const given = command.opts<{ config?: string }>().config;
  const path = given ?? 'chataudit.json';
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (!given && (error as { code?: string }).code === 'ENOENT') return;
    throw new AuditError('usage', `${path}: settings cannot be read (${(error as { code?: string }).code ?? 'unknown'}). Check --config`);
  }
  let settings: unknown;
  try {
    settings = JSON.parse(text);
  } catch {
    throw new AuditError('usage', `${path}: not valid JSON. Mend the file or choose another with --config`);
  }
  if (!settings || typeof settings !== 'object' || Array.isArray(settings)) throw new AuditError('usage', `${path}: must hold one JSON object`);
  for (const [key, value] of Object.entries(settings)) set(command, path, key, value as unknown);
}

function set(command: Command, path: string, key: string, value: unknown): void {
  const name = key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (!Object.hasOwn(FLAGS, name) || name === 'config') throw new AuditError('usage', `${path}: unknown setting ${JSON.stringify(key.slice(0, 60))}. Known: ${Object.values(FLAGS).map((f) => f.long?.slice(2)).join(', ')}`);
  const flag = command.options.find((option) => option.attributeName() === name);
  if (!flag) return; // A setting for another verb.
  const source = command.getOptionValueSource(name);
  if (source !== undefined && source !== 'default') return;
  const values = Array.isArray(value) ? value : name === 'map' ? pairsOf(value) : [value];
  if (!values.length) return;
  let parsed: unknown;
  for (const item of values as unknown[]) {
    if (typeof item === 'object' || (flag.isBoolean() !== (typeof item === 'boolean'))) throw new AuditError('usage', `${path}: ${key} has a value of the wrong kind`);
    if (flag.argChoices && !flag.argChoices.includes(String(item))) throw new AuditError('usage', `${path}: ${key} must be one of ${flag.argChoices.join(', ')}`);
    try {
      parsed = flag.parseArg ? flag.parseArg(String(item), parsed as never) : flag.isBoolean() ? item : String(item);
    } catch (error) {
      throw new AuditError('usage', `${path}: ${key}: ${(error as Error).message}`);
    }
  }
  command.setOptionValueWithSource(name, parsed, 'config');
}

/** A mapping may be written as an object: `{"account": "发送者"}`. */
function pairsOf(value: unknown): unknown[] {
  if (!value || typeof value !== 'object') return [value];
  return Object.entries(value).map(([field, column]) => (typeof column === 'string' ? `${field}=${column}` : column));
}

/** For verbs that print fewer forms than a report has. Throws `usage`. */
export function oneOf(format: string, known: readonly string[]): void {
  if (!known.includes(format)) throw new AuditError('usage', `--format ${format}: not possible here. Known: ${known.join(', ')}`);
}
