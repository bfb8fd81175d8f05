import type { FactType, FactValue } from '../model/facts.ts';
import { instantOf } from './_instants.ts';
import { measureOf } from './_measures.ts';
import { booleanOf, isBlank, originOf, roleOf, saysUnknown, statusOf } from './_written.ts';

/** Reads a cell; undefined: it cannot be read as that type. Empty, or a word for it, is null: unknown, never "no". */
export function valueOf(cell: string, type: FactType, zone: string): FactValue | undefined {
  const text = bare(cell);
  if (text === '') return null;
  switch (type) {
    case 'boolean':
      return booleanOf(text) ?? unless(text);
    case 'instant': {
      const at = instantOf(text, zone);
      if (!Number.isNaN(at)) return at;
      // A database writes no date so; and a member who is not verified has no day of it.
      return text.startsWith('0000-00-00') || booleanOf(text) === false ? null : unless(text);
    }
    case 'date':
      return dateOf(text);
    case 'number':
      return numberOf(text) ?? unless(text);
    case 'action':
      return measureOf(text.toLowerCase());
    case 'hash': {
      const lower = text.toLowerCase();
      return /^[0-9a-f]{64}$/.test(lower) ? lower : undefined;
    }
    case 'role':
      return roleOf(text) ?? unless(text);
    case 'status': {
      const status = statusOf(text);
      return status === undefined ? unless(text) : status;
    }
    case 'origin':
      return originOf(text) ?? unless(text);
    default:
      return isBlank(text) ? null : text;
  }
}

function unless(text: string): null | undefined {
  return saysUnknown(text) ? null : undefined;
}

/** Without what spreadsheets put around digits to keep them text: `="0012"`, `'0012`. */
export function bare(cell: string): string {
  const text = cell.trim();
  const quoted = /^="([^"]{0,200})"$/.exec(text);
  return quoted ? (quoted[1] ?? '').trim() : text.replace(/^['’‘](?=\d)/, '');
}

const UNITS: Readonly<Record<string, number>> = { k: 1e3, 千: 1e3, w: 1e4, 万: 1e4, 亿: 1e8 };

/** `5,200`, `1.2万`, `10万+`, `500人`; undefined for anything else. */
function numberOf(text: string): number | undefined {
  const plain = text.slice(0, 40).normalize('NFKC').toLowerCase().replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replace(/\s/g, '');
  const m = /^(?:约|近|超|超过)?(\d{1,12})(?:\.(\d{1,4}))?(k|千|w|万|亿)?\+?[人个名位]?$/.exec(plain);
  if (!m || (m[2] !== undefined && m[3] === undefined && /[^0]/.test(m[2]))) return undefined;
  return Math.round(Number(`${m[1]}.${m[2] ?? '0'}`) * (UNITS[m[3] ?? ''] ?? 1));
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
