import type { AccountInfo, AccountKind, Party, Sink } from '../model/format.ts';
import type { JsonObject } from '../text/json-value.ts';
import { fieldOf, idsOf, textField } from './_wecom-fields.ts';

/**
 * What an id says about its holder. Ids of outside contacts begin with wm or wo and those of robots with wb; so may the name-like
 * ids that an enterprise gives its own people, which then go on in small letters and are short.
 */
export function kindOfId(id: string): AccountKind | null {
  if (!/^w[mob](?:[^a-z]|.{18})/.test(id)) return null;
  return id[1] === 'b' ? 'bot' : 'external';
}

/** More people than this in a chat without a room are counted, not named in its id. */
const NAMED = 50;

const idOf = (ids: readonly string[]): string => (ids.length > NAMED ? `${ids.slice(0, NAMED).join('|')}|+${ids.length - NAMED}` : ids.join('|'));

/** Accounts and chats of one archive. */
export class People {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  account(nativeId: string, more: Partial<AccountInfo> = {}): number {
    const kind = kindOfId(nativeId);
    return this.#sink.account({ platform: 'wecom', nativeId, group: null, name: null, ...(kind === null ? {} : { kind }), ...more });
  }

  party(id: string | null): Party | null {
    return id === null ? null : { account: this.account(id), name: null };
  }

  /** A record without a room is a chat of two: its id is made of theirs, in order. */
  chat(record: JsonObject): number {
    const room = textField(record, 'roomid');
    if (room !== null) return this.#sink.group({ platform: 'wecom', nativeId: room, name: null, kind: 'group', kindFrom: 'file' });
    const own = textField(record, 'from') ?? textField(record, 'user');
    const ids = [...new Set([...(own === null ? [] : [own]), ...idsOf(fieldOf(record, 'tolist'))])].sort();
    const said = fieldOf(record, 'roomid') !== undefined;
    return this.#sink.group({
      platform: 'wecom', nativeId: ids.length === 0 ? null : idOf(ids), name: null,
      kind: ids.length > 2 ? 'group' : 'private', kindFrom: said && ids.length === 2 ? 'file' : 'inferred',
    });
  }
}
