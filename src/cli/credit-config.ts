import { readFileSync } from 'node:fs';
import { CREDIT_DEFAULTS, type CreditConfig } from '../law/credit.ts';
import { AuditError } from '../model/errors.ts';
import type { Flags } from './settings.ts';

type Fields = Record<string, unknown>;

const LEVELS = ['S0', 'S1', 'S2', 'S3', 'S4'] as const;

/** The register's rules: the tool's own, with what `--credit-config` says instead. Throws `usage`. */
export function creditConfigOf({ creditConfig: path }: Pick<Flags, 'creditConfig'>): CreditConfig {
  if (path === undefined) return CREDIT_DEFAULTS;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as { code?: string };
    throw new AuditError('usage', `${path}: ${code ? `cannot be read (${code})` : 'not valid JSON'}. Check --credit-config`);
  }
  if (!isObject(data)) throw refused(path, 'must hold one JSON object');
  const known = Object.keys(CREDIT_DEFAULTS);
  const unknown = Object.keys(data).find((key) => !known.includes(key));
  if (unknown !== undefined) throw refused(path, `unknown setting ${JSON.stringify(unknown.slice(0, 40))}. Known: ${known.join(', ')}`);
  const moves = isObject(data['moves']) ? { ...CREDIT_DEFAULTS.moves, ...data['moves'] } : (data['moves'] ?? CREDIT_DEFAULTS.moves);
  const recovery = isObject(data['recovery']) ? { ...CREDIT_DEFAULTS.recovery, ...data['recovery'] } : (data['recovery'] ?? CREDIT_DEFAULTS.recovery);
  const config = { ...CREDIT_DEFAULTS, ...data, moves, recovery };
  const problem = problemOf(config);
  if (problem) throw refused(path, problem);
  return config as CreditConfig;
}

function problemOf({ start, floor, moves, recovery, levels, blacklistWindowMonths }: Fields): string | null {
  if (!isWhole(start) || !isWhole(floor) || floor >= start) return 'start and floor must be whole numbers, floor below start';
  if (!isObject(moves) || Object.keys(moves).some((key) => !(LEVELS as readonly string[]).includes(key)) || LEVELS.some((level) => !isWhole(moves[level]) || (moves[level] as number) > 0)) {
    return `moves must hold whole numbers not above 0 for ${LEVELS.join(', ')}`;
  }
  if (!isObject(recovery) || Object.keys(recovery).some((key) => key !== 'points' && key !== 'days') || !isWhole(recovery['points']) || (recovery['points']) < 0 || !isWhole(recovery['days']) || (recovery['days']) < 0) {
    return 'recovery must hold points and days, whole numbers not below 0';
  }
  if (!Array.isArray(levels) || levels.length === 0 || !levels.every((one) => isObject(one) && typeof one['id'] === 'string' && one['id'] !== '' && isWhole(one['atLeast']))) {
    return 'levels must be a list of {"id", "atLeast"}';
  }
  const from = (levels as { atLeast: number }[]).map((one) => one.atLeast);
  if (from.some((value, i) => i > 0 && value >= (from[i - 1] ?? 0)) || (from.at(-1) ?? 0) > floor) return 'levels must run from the best to the worst, the last one from the floor';
  return isWhole(blacklistWindowMonths) && blacklistWindowMonths > 0 && blacklistWindowMonths <= 120 ? null : 'blacklistWindowMonths must be a whole number from 1 to 120';
}

const refused = (path: string, why: string): AuditError => new AuditError('usage', `${path}: ${why}. Check --credit-config`);
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Math.abs(value as number) <= 1_000_000;
