import type { GroupInfo } from '../model/format.ts';
import type { Conversation, Manifest, Participant } from './_rsmf-manifest.ts';

const PLATFORMS: Readonly<Record<string, string>> = {
  微信: 'wechat', weixin: 'wechat', 企业微信: 'wecom', 'wechat-work': 'wecom', 钉钉: 'dingtalk', 飞书: 'feishu', lark: 'feishu', 微博: 'weibo',
  'microsoft-teams': 'teams', 'ms-teams': 'teams', msteams: 'teams', 'facebook-messenger': 'messenger', facebook: 'messenger', kakao: 'kakaotalk',
};

/** Short id of a platform as the manifest names it: `[a-z0-9-]`, at most 40; `unknown` when nothing is left. */
export function platformOf(given: string): string {
  const plain = given.trim().toLowerCase();
  const short = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 42).replace(/^-/, '').replace(/-$/, '');
  const key = Object.hasOwn(PLATFORMS, plain) ? plain : short;
  return Object.hasOwn(PLATFORMS, key) ? PLATFORMS[key]! : short.slice(0, 40) || 'unknown';
}

/** `P1`, `C 12`, `user_3`: a number given while this file was written. In the next file the same one is somebody else. */
const isCounted = (id: string): boolean => /^(?:[a-z]{1,12}[ _-]?)?\d{1,4}$/i.test(id);

/** Id that a participant keeps from file to file; null when the manifest has none. */
export function personId(person: Participant): string | null {
  return person.account ?? (isCounted(person.id) ? person.email : person.id);
}

/** Id that a conversation keeps from file to file; null when the manifest has none. */
function conversationId(conversation: Conversation, collection: string | null): string | null {
  if (!isCounted(conversation.id)) return conversation.id;
  return collection === null ? null : `${collection}/${conversation.id}`;
}

/** Names that two of a file have: nothing else tells those apart, so their ids go behind the name. */
export class SharedNames {
  readonly #owners = new Map<string, string | null>();

  add(name: string, id: string): void {
    const owner = this.#owners.get(name);
    this.#owners.set(name, owner === undefined || owner === id ? id : null);
  }

  unique(name: string, id: string): string {
    return this.#owners.get(name) === null ? `${name} (${id})` : name;
  }
}

/** What somebody is called where only the name can tell who it is. */
export const printedName = (person: Participant): string => person.display ?? person.email ?? person.id;

/** What a conversation is called: its title, what the user calls it, else who is in it. */
export function titleOf(conversation: Conversation, manifest: Manifest, given: string | null): string {
  const people = conversation.participants.slice(0, 5).map((id) => manifest.participants.get(id)?.display ?? id).join(', ');
  return conversation.display ?? given ?? (people || conversation.id);
}

/** The chat that a conversation is. */
export function groupOf(conversation: Conversation, manifest: Manifest, given: string | null, shared: SharedNames): GroupInfo {
  const { type, participants } = conversation;
  const nativeId = conversationId(conversation, manifest.collection);
  const title = titleOf(conversation, manifest, given);
  // `direct` says that nobody comes or goes, not that there are two: a group on text messages is direct, too.
  const few = participants.length <= 2 && (type === 'direct' || participants.length > 0);
  return {
    platform: platformOf(conversation.platform), nativeId, name: nativeId === null ? shared.unique(title, conversation.id) : title,
    kind: type === 'channel' || !few ? 'group' : 'private', kindFrom: type === 'channel' || (type === 'direct' && few) ? 'file' : 'inferred',
  };
}
