import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchExcerpt } from '../../../src/leak/match/match.ts';
import type { Excerpt, ExcerptFile, ExcerptLine, Matching } from '../../../src/model/excerpt.ts';
import { buildExcerptIndex } from '../../../src/store/excerpt-index.ts';
import { type Db, openTemporary } from '../../../src/store/open.ts';
import { at } from '../../helpers/timeline.ts';

/** `name: text` a line, one minute apart. */
export interface Chat {
  readonly name: string;
  readonly talk: string;
  readonly from?: string;
  readonly kind?: string;
  readonly forwarded?: Readonly<Record<number, string>>;
}

const KINDS = ['text', 'image', 'voice', 'video', 'file', 'sticker', 'link', 'location', 'redpacket', 'transfer', 'poke', 'call', 'card', 'share', 'forward', 'quote', 'note', 'poll', 'recalled', 'other'];

export interface World {
  readonly db: Db;
  /** Row ids of the messages of each chat, in order. */
  readonly ids: readonly (readonly number[])[];
  match(lines: readonly Loose[], files?: Partial<ExcerptFile>, more?: Partial<Excerpt>): Matching;
}

export type Loose = string | (Partial<ExcerptLine> & { readonly text: string });

/** A case database of hand-written chats, indexed; gone afterwards. */
export async function inWorld(chats: readonly Chat[], act: (world: World) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'match-'));
  const db = openTemporary(join(folder, 'case.db'));
  try {
    const ids = fill(db, chats);
    await buildExcerptIndex(db, { asOf: 0 });
    await act({ db, ids, match: (lines, file, more) => matchExcerpt(db, excerptOf(lines, file, more)) });
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function fill(db: Db, chats: readonly Chat[]): number[][] {
  const accounts = new Map<string, number>();
  const account = (name: string): number => {
    let id = accounts.get(name);
    if (id === undefined) {
      id = Number(db.prepare("INSERT INTO account (key, platform, native_id) VALUES (?, 'wechat', NULL)").run(`a:${name}:${chats[0]?.name ?? ''}`).lastInsertRowid);
      accounts.set(name, id);
      db.prepare("INSERT INTO account_name (account, kind, chat, name, source) VALUES (?, 'account', 0, ?, 1)").run(id, name);
    }
    return id;
  };
  return db.transaction(() => chats.map((chat) => {
    const source = Number(db.prepare("INSERT INTO source (path, sha256, bytes, kind, status) VALUES (?, ?, 1, 'export', 'complete')").run(chat.name, `${chat.name}${Math.abs(chat.talk.length)}`).lastInsertRowid);
    const id = Number(db.prepare("INSERT INTO chat (key, platform, name, kind, kind_from) VALUES (?, 'wechat', ?, 'group', 'file')").run(`wechat:${chat.name}:${source}`, chat.name).lastInsertRowid);
    const start = at(chat.from ?? '2026-05-01 08:00');
    return chat.talk.trim().split('\n').map((line, i) => {
      const [, name = '', text = ''] = /^([^:]*): ?(.*)$/.exec(line.trim()) ?? [];
      const forwarded = chat.forwarded?.[i] ?? null;
      const kind = forwarded !== null ? 'forward' : text === '(recalled)' ? 'recalled' : text === '(image)' ? 'image' : 'text';
      return Number(db.prepare(`INSERT INTO message (source, chat, at, sender, kind, text, line, byte_start, byte_end, forwarded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
        .run(source, id, start + i * 60_000, account(name), KINDS.indexOf(kind), kind === 'text' || kind === 'forward' ? text.replaceAll('\\n', '\n') : '', i + 1, i * 100, i * 100 + 99, forwarded).lastInsertRowid);
    });
  }))();
}

/** `name: text`, or a text alone. */
export function excerptOf(lines: readonly Loose[], file: Partial<ExcerptFile> = {}, more: Partial<Excerpt> = {}): Excerpt {
  const of = { path: 'leak.txt', sha256: 'ff', bytes: 1, from: 'text', form: 'wechat', picture: null, carries: [], notes: [], ...file } as const;
  return {
    files: [of], title: null, members: null,
    lines: lines.map((given, i) => {
      const [, name = null, text = ''] = typeof given === 'string' ? (/^(?:([^:：\s]{1,8}): )?(.*)$/s.exec(given) ?? []) : [null, null, given.text];
      const line: ExcerptLine = {
        kind: 'message', name: name ?? null, nameState: name == null ? 'absent' : 'shown', nameConcealedBy: null, own: null, text, concealed: [], quoted: null, media: false, at: null,
        shownTime: null, confidence: of.from === 'image' ? 0.93 : 1, place: { file: 0, line: i + 1, bytes: null, box: null },
      };
      return typeof given === 'string' ? line : { ...line, ...(given.name == null ? {} : { nameState: 'shown' as const }), ...given };
    }),
    ...more,
  };
}
