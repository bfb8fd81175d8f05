import type { FactType, FactValue } from '../model/facts.ts';
import { parseInstant } from '../text/zone.ts';
import { measureOf } from './_measures.ts';

const YES = new Set(['true', 'yes', 'y', '1', '是', '已实名', '实名', '已认证', '√']);
const NO = new Set(['false', 'no', 'n', '0', '否', '未实名', '未认证', '×']);
const ROLES: Record<string, string> = { owner: 'owner', 群主: 'owner', creator: 'owner', admin: 'admin', 管理员: 'admin', manager: 'admin', member: 'member', 成员: 'member', 群成员: 'member' };
const STATUSES: Record<string, string> = { active: 'active', 正常: 'active', limited: 'limited', 受限: 'limited', 限制: 'limited', closed: 'closed', 关闭: 'closed', 已关闭: 'closed', 已注销: 'closed', 注销: 'closed' };
const ORIGINS: Record<string, string> = { provider: 'provider', 平台: 'provider', owner: 'owner', 群主: 'owner', member: 'member', 成员: 'member', unknown: 'unknown', 未知: 'unknown' };

/** Reads a cell; undefined: it cannot be read as that type. An empty cell is null: unknown, never "no". */
export function valueOf(cell: string, type: FactType, zone: string): FactValue | undefined {
  const text = cell.trim();
  if (text === '') return null;
  const lower = text.toLowerCase();
  switch (type) {
    case 'boolean':
      return YES.has(lower) ? true : NO.has(lower) ? false : undefined;
    case 'instant': {
      const at = parseInstant(text.replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})/, (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`), zone);
      return Number.isNaN(at) ? undefined : at;
    }
    case 'date':
      return dateOf(text);
    case 'number':
      return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
    case 'action':
      return measureOf(lower);
    case 'hash':
      return /^[0-9a-f]{64}$/.test(lower) ? lower : undefined;
    case 'role':
      return own(ROLES, lower);
    case 'status':
      return own(STATUSES, lower);
    case 'origin':
      return own(ORIGINS, lower);
    default:
      return text;
  }
}

function own(table: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

const DATE = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;

/** A day of the calendar as `YYYY-MM-DD`; undefined where there is no such day. */
function dateOf(text: string): string | undefined {
  const m = DATE.exec(text);
  if (!m) return undefined;
  const [month, day] = [m[2] ?? m[4] ?? '', m[3] ?? m[5] ?? ''].map((part) => part.padStart(2, '0'));
  const iso = `${m[1]}-${month}-${day}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso ? undefined : iso;
}
