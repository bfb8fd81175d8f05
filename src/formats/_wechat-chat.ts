import type { GroupInfo, Head, KindFrom } from '../model/format.ts';

/** A WeChat id of a chat or a person, as tools put it in brackets behind a name. */
const ID_IN_BRACKETS = /^(.*?)[(（]((?:wxid_|gh_)[^()（）]*|[^()（）]*@(?:chatroom|openim))[)）]$/;

/** A part of a longer export: the chat's id, the first row and the one behind the last. */
const PART = /^(\S+@chatroom|(?:wxid|gh)_[\w-]+)_\d+_\d+$/;

/** Name and id that the file or its folder carries: `名字(wxid_…)/名字.csv`, `名字_utf8.csv`, `100@chatroom_0_5000.json`. */
export function fromFileName(head: Pick<Head, 'name' | 'folder'>): { name: string; nativeId: string | null } {
  const stem = head.name.replace(/\.[^.]*$/, '').replace(/_utf-?8$/i, '');
  const part = PART.exec(stem)?.[1];
  if (part !== undefined) return { name: part, nativeId: part };
  for (const label of [stem, head.folder]) {
    const match = ID_IN_BRACKETS.exec(label);
    if (match) return { name: match[1] || (match[2] ?? stem), nativeId: match[2] ?? null };
    if (/^\S+@chatroom$/.test(label)) return { name: label, nativeId: label };
  }
  return { name: stem || 'unnamed', nativeId: null };
}

/** What a WeChat id says about the chat it names. */
export function chatOf(nativeId: string, name: string | null): GroupInfo {
  const kind = nativeId.endsWith('@chatroom') ? 'group' : nativeId.startsWith('gh_') ? 'channel' : 'private';
  const kindFrom: KindFrom = 'file';
  return { platform: 'wechat', nativeId, name, kind, kindFrom };
}
