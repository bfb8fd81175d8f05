/** What stands in a bubble instead of words. */
export interface Media {
  readonly sort: 'pic' | 'sticker' | 'voice' | 'packet' | 'transfer' | 'card' | 'file' | 'location';
  readonly words: readonly string[];
}

/** One row of a chat: said by somebody, or written by the platform (`name` null). */
export interface Row {
  readonly name: string | null;
  readonly text: string;
  readonly quoted: { readonly name: string; readonly text: string } | null;
  readonly media: Media | null;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Time heading that stands above this row, as the app writes it. */
  readonly heading: string | null;
}

export type App = 'wechat' | 'qq' | 'whatsapp' | 'telegram';

/** An invented chat: what stands above it, who takes part, and the rows that the pictures show. */
export interface Scene {
  readonly id: string;
  readonly app: App;
  readonly kind: 'group' | 'private';
  readonly title: string;
  readonly members: number;
  readonly me: string;
  readonly theme: string;
  readonly people: readonly { readonly name: string; readonly colour: string; readonly tags: readonly string[] }[];
  readonly rows: readonly Row[];
}

const HOUR = 3_600_000;
const MEDIA = /^\[(pic|sticker|voice|packet|transfer|card|file|location)(?: ([^\]]*))?\]$/;

/** Reads `scene.txt`: fields, a rule, then `= time | heading`, `* system line` and `name: words << name: quoted words`. */
export function parseScene(id: string, source: string): Scene {
  const [head = '', body = ''] = source.split('\n---\n');
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  const tags = new Map(field('tags').split(', ').filter((one) => one !== '').map((one) => {
    const [name = '', ...rest] = one.split(' ');
    return [name, rest];
  }));
  const people = field('people').split(', ').map((one) => {
    const cut = one.lastIndexOf(' ');
    const name = one.slice(0, cut);
    return { name, colour: one.slice(cut + 1), tags: tags.get(name) ?? [] };
  });
  return {
    id, app: field('app') as App, kind: field('kind') as Scene['kind'], title: field('title'), members: Number(field('members')), me: field('me'), theme: field('theme'),
    people, rows: rowsOf(body),
  };
}

function rowsOf(body: string): Row[] {
  const rows: Row[] = [];
  let at = 0;
  let heading: string | null = null;
  for (const line of body.split('\n').filter((one) => one.trim() !== '')) {
    const time = /^= (\S+) (\S+) \| (.*)$/.exec(line);
    if (time !== null) {
      at = Date.parse(`${time[1]}T${time[2]}:00Z`) - 8 * HOUR;
      heading = time[3] ?? null;
      continue;
    }
    // Not all alike, so that no reader can lean on an even beat.
    at += 17_000 + (rows.length * 7_919) % 41 * 1000;
    rows.push({ ...rowOf(line), at, heading });
    heading = null;
  }
  return rows;
}

function rowOf(line: string): Omit<Row, 'at' | 'heading'> {
  if (line.startsWith('* ')) return { name: null, text: line.slice(2), quoted: null, media: null };
  const cut = line.indexOf(': ');
  const name = line.slice(0, cut);
  const [text = '', quoted] = line.slice(cut + 2).split(' <<');
  const from = quoted?.replace(/>>$/, '');
  const media = MEDIA.exec(text);
  const at = from?.indexOf(': ') ?? -1;
  return {
    name, text: media === null ? text.replaceAll('\\n', '\n') : '',
    quoted: from === undefined ? null : { name: from.slice(0, at), text: from.slice(at + 2) },
    media: media === null ? null : { sort: media[1] as Media['sort'], words: (media[2] ?? '').split('|') },
  };
}
