import { createHash } from 'node:crypto';
import type { GroupKind, KindFrom, Survey } from '../model/format.ts';
import { lineSurvey } from './_lines.ts';
import { isSystem, looksLikeHeader, printedOf } from './_qq-txt-header.ts';
import { ChatSplit, isTitle } from './_qq-txt-split.ts';

/** What the whole file tells about one of its chats, in the order in which they stand. */
export interface ChatPlan {
  readonly name: string;
  readonly kind: GroupKind;
  readonly kindFrom: KindFrom;
  /** Index of the chat that this one is a later copy of: it holds the very same lines, or stands among the recent contacts too. */
  readonly repeatOf: number | null;
}

export interface Plan {
  readonly chats: readonly ChatPlan[];
  /** False when most lines above messages have no empty line before them: then none is asked for. */
  readonly spaced: boolean;
}

interface Found {
  readonly category: string | null;
  readonly name: string;
  readonly part: number;
  /** Of all its lines that are not empty. */
  digest: string;
  readonly speakers: Set<string>;
  headers: number;
}

const GROUPS: ReadonlySet<string> = new Set(['我的群聊', '我的QQ群', '我的群', 'QQ群', '群聊', '群', '我创建的群', '我管理的群', '我加入的群', '我的讨论组', '讨论组', '多人聊天', '我的多人聊天']);
const FRIENDS: ReadonlySet<string> = new Set(['我的好友', '陌生人', '黑名单', '我的设备', '临时会话']);
const RECENT = '最近联系人';
/** Speakers that must be told apart to say that there are more than two. */
const CAP = 3;
/** Characters hashed at a time. */
const BATCH = 1 << 16;
const SENDER = /\d{1,2}:\d{2}:\d{2}(?:\s(?:AM|PM|上午|下午))?\s{1,3}(\S.*)$/i;
const WHY = { en: 'times are written without a zone', zh: '时间未注明时区' };

const told = (category: string | null): GroupKind | null => (category === null ? null : GROUPS.has(category) ? 'group' : FRIENDS.has(category) ? 'private' : null);

/** Reads the whole file for what stands in it twice and what kind of chat each is; `done` receives it. */
export function planSurvey(done: (plan: Plan) => void): Survey {
  const found: Found[] = [];
  let spaced = 0;
  let tight = 0;
  let hash = createHash('sha256');
  let unhashed = '';
  const close = (): void => {
    const chat = found.at(-1);
    if (chat !== undefined) chat.digest = hash.update(unhashed).digest('base64');
    unhashed = '';
    hash = createHash('sha256');
  };
  const split = new ChatSplit({
    chat(category, name, part) {
      close();
      found.push({ category, name, part, digest: '', speakers: new Set(), headers: 0 });
    },
    line({ text, start }, free, whole) {
      const chat = found.at(-1);
      if (text.trim() === '' || isTitle(text)) return;
      // Of a line too long to hold only the beginning is known: it is like no other.
      unhashed += `${whole ? text : start}\n`;
      if (unhashed.length > BATCH) {
        hash.update(unhashed);
        unhashed = '';
      }
      if (!looksLikeHeader(text)) return;
      if (free) spaced++;
      else tight++;
      if (chat === undefined) return;
      chat.headers++;
      if (!free || chat.speakers.size === CAP) return;
      const sender = printedOf(SENDER.exec(text)?.[1]?.trimEnd() ?? '');
      if (!isSystem(sender)) chat.speakers.add(sender.id ?? sender.full);
    },
  });
  return lineSurvey((text, start, end, _eol, whole) => split.take({ text, start, end }, whole), () => {
    split.end();
    close();
    done({ chats: plan(found), spaced: spaced >= tight });
    return { order: null, needed: false, why: WHY };
  });
}

function plan(found: readonly Found[]): ChatPlan[] {
  const kinds = new Map<string, GroupKind>();
  const first = new Map<string, number>();
  const taken = new Map<string, number>();
  /** By name: the first chat, and whether it stands among the recent contacts. */
  const named = new Map<string, { index: number; recent: boolean }>();
  for (const { name, category } of found) {
    const kind = told(category);
    if (kind !== null && !kinds.has(name)) kinds.set(name, kind);
  }
  return found.map((one, index) => {
    const { name, category, part, speakers } = one;
    const digest = JSON.stringify([name, one.digest]);
    const other = named.get(name);
    const recent = category === RECENT;
    const again = other !== undefined && other.recent !== recent ? other.index : null;
    const repeatOf = one.headers > 0 ? (first.get(digest) ?? again) : null;
    if (repeatOf === null) first.set(digest, index);
    if (other === undefined) named.set(name, { index, recent });
    const kind = told(category) ?? kinds.get(name) ?? null;
    const info = { kind: kind ?? (speakers.size === CAP ? 'group' : 'private'), kindFrom: kind === null ? 'inferred' : 'file', repeatOf } as const;
    if (repeatOf !== null || category === RECENT || category === null) return { ...info, name };
    // An export of all chats lists each once in its category: what is there again under one name is another chat.
    const key = JSON.stringify([name, category, part]);
    const nth = (taken.get(key) ?? 0) + 1;
    taken.set(key, nth);
    const apart = told(category) !== null && told(category) !== kinds.get(name) ? ` (${category})` : '';
    return { ...info, name: `${name}${apart}${nth > 1 ? ` #${nth}` : ''}` };
  });
}
