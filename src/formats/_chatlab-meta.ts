import type { GroupKind, Role } from '../model/format.ts';
import { isObject, textOf } from '../text/json-fields.ts';
import { parseJson, type Json } from '../text/json-value.ts';

/** What a ChatLab file says about the chat and itself. */
export interface Meta {
  readonly fields: Map<string, Json>;
  /** True once the object that holds these facts was closed: nothing more is to come. */
  closed: boolean;
}

/** Only what is read: a group's avatar of some megabytes beside it is passed over. */
export const META_PATHS = [
  'chatlab.exportedAt', 'chatlab.messageCount', 'meta.name', 'meta.platform', 'meta.type', 'meta.groupId', 'meta.ownerId', 'meta.messageCount',
] as const;

export const MEMBER_FIELDS = ['platformId', 'accountName', 'groupNickname', 'aliases', 'roles'] as const;

export const newMeta = (): Meta => ({ fields: new Map(), closed: false });

/** Takes one value by its path; false when the path is none of `META_PATHS`. */
export function takeMeta(meta: Meta, path: string, text: string): boolean {
  if (!(META_PATHS as readonly string[]).includes(path)) return false;
  const parsed = parseJson(text);
  if (parsed.ok) meta.fields.set(path, parsed.value);
  return true;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  weixin: 'wechat', wx: 'wechat', 微信: 'wechat', wxwork: 'wecom', 企业微信: 'wecom', tg: 'telegram', 钉钉: 'dingtalk', 飞书: 'feishu',
};

/** Lower case, `[a-z0-9-]` only; `unknown` when nothing is left. */
export function platformOf(meta: Meta): string {
  const given = (textOf(meta.fields.get('meta.platform')) ?? '').trim().toLowerCase();
  if (Object.hasOwn(PLATFORMS, given)) return PLATFORMS[given]!;
  return given.replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-/, '').replace(/-$/, '') || 'unknown';
}

/** The kind the file states; null when it states none that is known. */
export function kindOf(meta: Meta): GroupKind | null {
  const type = meta.fields.get('meta.type');
  return type === 'group' || type === 'private' || type === 'channel' ? type : null;
}

/** `roles` of a member. Null unless the file names a role: an empty list may also mean that the exporter did not know. */
export function roleOf(roles: Json | undefined): Role | null {
  const ids = (Array.isArray(roles) ? roles : []).map((role) => (isObject(role) ? role['id'] : role));
  return (['owner', 'admin', 'member'] as const).find((role) => ids.includes(role)) ?? null;
}

/** Seconds (or, above 1e11, milliseconds; above 1e14, microseconds) to milliseconds since 1970 UTC; NaN when there is no such instant. */
export function instantOf(value: number): { at: number; unit: 's' | 'ms' | 'us' } {
  const unit = value > 1e14 ? 'us' : value > 1e11 ? 'ms' : 's';
  const at = Math.round(unit === 's' ? value * 1000 : unit === 'ms' ? value : value / 1000);
  return { at: at > 0 ? at : NaN, unit };
}
