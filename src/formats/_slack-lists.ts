import type { Range, Sink } from '../model/format.ts';
import { field, numberOf, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { chatOf, userOf } from './_slack-companions.ts';
import { tellUser } from './_slack-people.ts';
import type { RecordKind } from './_slack-record.ts';

/** The lists at the top of an export: who and what there is. */
export class Lists {
  readonly #sink: Sink;
  readonly #seen = new Set<RecordKind>();
  #created = false;
  readonly #standing = { owners: 0, admins: 0, guests: 0, bots: 0, deleted: 0 };

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  take(kind: RecordKind, record: JsonObject, range: Range): void {
    this.#seen.add(kind);
    if (kind === 'user') this.#user(record);
    else if (kind === 'chat') this.#chat(record, range);
  }

  end(): void {
    if (this.#seen.has('user')) {
      const { owners, admins, guests, bots, deleted } = this.#standing;
      this.#sink.supplement({ en: 'Slack’s list of users: no messages.', zh: 'Slack 用户名单,不含消息。' });
      this.#sink.note({
        en: `In the workspace ${owners} users are owners, ${admins} admins, ${guests} guests, ${bots} bots; ${deleted} are deactivated. Standing in the workspace is no role in a channel.`,
        zh: `工作区中有所有者 ${owners} 人、管理员 ${admins} 人、访客 ${guests} 人、机器人 ${bots} 个,已停用 ${deleted} 个。工作区身份不等于频道角色。`,
      });
    }
    if (this.#seen.has('chat')) {
      this.#sink.supplement({ en: 'Slack’s list of channels or conversations with their members: no messages.', zh: 'Slack 频道或会话及其成员名单,不含消息。' });
    }
    if (this.#created) {
      this.#sink.note({
        en: 'Slack knows no owner of a channel: whoever created it is taken for its owner.',
        zh: 'Slack 频道没有群主,以创建者为群主。',
      });
    }
    if (this.#seen.has('log')) this.#sink.supplement({ en: 'Slack’s log of integrations: not read.', zh: 'Slack 集成日志,未读取。' });
    if (this.#seen.has('canvas')) this.#sink.supplement({ en: 'Slack’s list of canvases: their text is not in it.', zh: 'Slack 画布清单,不含正文。' });
  }

  #user(record: JsonObject): void {
    const id = textOf(field(record, 'id'));
    if (id === null) return;
    const user = userOf(record);
    tellUser(this.#sink, id, user);
    const is = (key: string): boolean => field(record, key) === true;
    if (is('is_owner') || is('is_primary_owner')) this.#standing.owners++;
    else if (is('is_admin')) this.#standing.admins++;
    if (is('is_restricted') || is('is_ultra_restricted')) this.#standing.guests++;
    if (user.kind === 'bot') this.#standing.bots++;
    if (is('deleted')) this.#standing.deleted++;
  }

  #chat(record: JsonObject, range: Range): void {
    const chat = chatOf(record);
    if (chat === null) return;
    const group = this.#sink.group({ platform: 'slack', nativeId: chat.id, name: chat.name, kind: chat.kind, kindFrom: 'file' });
    const account = (id: string): number => this.#sink.account({ platform: 'slack', nativeId: id, group: null, name: null });
    const creator = chat.kind === 'private' ? null : textOf(field(record, 'creator'));
    this.#created ||= creator !== null;
    const created = numberOf(field(record, 'created')) * 1000;
    if (creator !== null && created > 0 && created <= 8.64e15) {
      this.#sink.event({ ...range, group, at: created, kind: 'create', actor: { account: account(creator), name: null }, targets: [], text: '', nativeId: null, ...(chat.name === null ? {} : { value: chat.name }) });
    }
    const members = field(record, 'members');
    for (const one of Array.isArray(members) ? members : []) {
      const id = textOf(one);
      if (id !== null) this.#sink.member({ group, account: account(id), role: id === creator ? 'owner' : null });
    }
  }
}
