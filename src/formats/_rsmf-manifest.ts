import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';

export interface Participant {
  readonly id: string;
  readonly display: string | null;
  readonly email: string | null;
  readonly account: string | null;
}

export interface Conversation {
  readonly id: string;
  readonly display: string | null;
  readonly platform: string;
  readonly type: 'direct' | 'channel' | null;
  readonly participants: readonly string[];
  readonly custodian: string | null;
}

/** What the events of a manifest refer to, by id. */
export interface Manifest {
  version: string | null;
  collection: string | null;
  /** Elements of `events`, readable or not. */
  events: number;
  readonly participants: Map<string, Participant>;
  readonly conversations: Map<string, Conversation>;
}

/** The small values of a manifest, by path. */
export const FACTS = ['version', 'eventcollectionid', 'participants[*]', 'conversations[*]'] as const;

export const newManifest = (): Manifest => ({ version: null, collection: null, events: 0, participants: new Map(), conversations: new Map() });

/** Takes a value at one of `FACTS`. Of an id given twice the first counts. */
export function takeFact(manifest: Manifest, path: string, value: Json): void {
  if (path === 'version') manifest.version ??= textOf(value);
  else if (path === 'eventcollectionid') manifest.collection ??= textOf(value);
  if (!isObject(value)) return;
  const id = textOf(field(value, 'id'));
  const text = (key: string): string | null => textOf(field(value, key));
  if (id === null) return;
  if (path === 'participants[*]' && !manifest.participants.has(id)) {
    manifest.participants.set(id, { id, display: text('display'), email: text('email'), account: text('account_id') });
  }
  if (path === 'conversations[*]' && !manifest.conversations.has(id)) {
    const list = field(value, 'participants');
    const type = field(value, 'type');
    manifest.conversations.set(id, {
      id, display: text('display'), platform: text('platform') ?? '', type: type === 'direct' || type === 'channel' ? type : null, custodian: text('custodian'),
      participants: (Array.isArray(list) ? list : []).filter((item) => typeof item === 'string'),
    });
  }
}
