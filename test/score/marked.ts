/** A private datum that somebody marked. UTF-16 code units, half-open. */
export interface Gold {
  /** What it is counted under. */
  readonly label: string;
  /** Detectors that are right to find it. */
  readonly types: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Finding it is neither asked for nor wrong. */
  readonly optional: boolean;
}

export interface Line {
  readonly id: string;
  /** `pii`, `near:<what it looks like>`, `plain` or `plain:<sort>`. */
  readonly kind: string;
  readonly text: string;
  /** The message it answers; '' when none. */
  readonly previous: string;
  readonly gold: readonly Gold[];
}

const MARK = /\[\[([a-z-]+(?:\/[a-z-]+)*)(\??):(.*?)\]\](?!\])/gs;

/** Reads `kind | text`, with `previous ⇒ ` before the text, `\n` for a new line and `[[type/or-type?:datum]]` marks. */
export function parseMarked(source: string, name: string): Line[] {
  return source.split('\n').filter((row) => row !== '' && !row.startsWith('#')).map((row, at) => {
    const [, kind = '', rest = ''] = /^(\S+) \| (.*)$/.exec(row) ?? [];
    if (kind === '') throw new SyntaxError(`${name}: no kind in: ${row}`);
    const [asked, own] = rest.includes(' ⇒ ') ? rest.split(' ⇒ ') : ['', rest];
    return { id: `${name}-${at + 1}`, kind, previous: asked ?? '', ...unmarkAll((own ?? '').replaceAll('\\n', '\n')) };
  });
}

function unmarkAll(marked: string): { text: string; gold: Gold[] } {
  const gold: Gold[] = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, names = '', question, datum = ''] = mark;
    text += marked.slice(from, mark.index);
    const types = names.split('/');
    gold.push({ label: types[0] ?? '', types, start: text.length, end: text.length + datum.length, optional: question === '?' });
    text += datum;
    from = mark.index + whole.length;
  }
  return { text: text + marked.slice(from), gold };
}

/** Type names of other labelled files, and the detectors that are right to find them. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  PHONE_CN: ['phone'], PHONE_CN_OBF: ['phone'], PHONE_INTL: ['phone'], LANDLINE_CN: ['landline'], ID_CN: ['resident-id'], ID_CN15: ['resident-id'],
  BANK_CARD: ['bank-card'], EMAIL: ['email'], WECHAT_ID: ['wechat-id'], QQ: ['qq'], PASSPORT_CN: ['passport'], PERMIT_HKM: ['permit'],
  PLATE_CN: ['plate'], USCC: ['credit-code', 'tax-number'], ADDRESS_CN: ['address'], ADDRESS_EN: ['address'], NAME_CN: ['name'], NAME_EN: ['name'],
  IP: ['ip'], GEO: ['location'], IMEI: ['imei'], COURIER: ['courier'], SSN_US: ['ssn'], MEDICAL: ['health'], FINANCE: ['finance'],
};

/** Reads one JSON object a line: `{id, kind, text, previous?, gold: [{type, start, end}]}`. */
export function parseJsonLines(source: string): Line[] {
  return source.split('\n').filter((row) => row.trim() !== '').map((row) => {
    const read = JSON.parse(row) as { id?: unknown; kind?: string; text: string; previous?: string; gold?: { type: string; start: number; end: number }[] };
    return {
      id: String(read.id ?? ''), kind: read.kind ?? 'pii', text: read.text, previous: read.previous ?? '',
      gold: (read.gold ?? []).map(({ type, start, end }) => ({ label: type, types: OTHERS[type] ?? [type], start, end, optional: false })),
    };
  });
}
