import type { EventRow, Opening, Range, Sink } from '../model/format.ts';
import { field, numberOf, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { bodyOf } from './_wecom-body.ts';
import { fieldOf, instantOf, objectOf, textField, unwrap } from './_wecom-fields.ts';
import { readGroup } from './_wecom-groups.ts';
import { People } from './_wecom-people.ts';
import { Numbers } from './_wecom-seq.ts';
import { recordKind } from './_wecom-shape.ts';

/** Takes the records of one file, whatever they are, and says at the end what the file as a whole is worth. */
export class Rows {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #people: People;
  readonly #numbers = new Numbers();
  #messages = 0;
  #events = 0;
  #encrypted = 0;
  #groups = 0;
  #external = 0;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
    this.#people = new People(sink);
  }

  record(outer: JsonObject, start: number, end: number): void {
    const range = { start, end };
    const kind = recordKind(outer);
    if (kind === 'group') {
      this.#groups++;
      return readGroup(outer, range, this.#opening, this.#sink, this.#people);
    }
    const record = kind === 'message' ? unwrap(outer) : outer;
    const at = timeOf(record);
    this.#numbers.take(numberOf(fieldOf(outer, 'seq') ?? fieldOf(record, 'seq')), at);
    if (kind === null) this.#reject(range, 'unknown-record', 'the record is no message and no group of this format');
    else if (kind === 'encrypted') {
      this.#encrypted++;
      this.#reject(range, 'encrypted', 'the record is still encrypted with the enterprise’s key and cannot be audited');
    } else if (Number.isNaN(at)) this.#reject(range, 'bad-timestamp', 'the record has no usable time');
    else this.#said(record, textField(record, 'msgid') ?? textField(outer, 'msgid'), range, at);
  }

  end(): void {
    const said = this.#messages + this.#events;
    if (this.#groups > 0 && said === 0) {
      this.#sink.supplement({ en: 'WeCom group details: who is in a group and in what role; no messages.', zh: '企业微信群信息:群成员与角色,不含消息。' });
    } else if (this.#events > 0 && this.#messages === 0) {
      this.#sink.supplement({ en: 'The file holds records of the archive itself only, no messages.', zh: '文件只含存档的系统记录,不含消息。' });
    }
    if (this.#encrypted > 0) {
      this.#sink.note({
        en: `${this.#encrypted} records are encrypted. Decrypt them with the enterprise’s private key and load the result.`,
        zh: `有 ${this.#encrypted} 条记录仍为密文。请用企业私钥解密后重新导入。`,
      });
    }
    if (said + this.#encrypted > 0) {
      this.#sink.note({
        en: 'The server keeps messages for about five days for the archive to pull them: what was not pulled in time cannot be fetched again.',
        zh: '会话内容存档只能拉取约五天内的消息:当时未拉取的内容无法再取得。',
      });
    }
    if (this.#external > 0) {
      this.#sink.note({
        en: `${this.#external} messages are marked by the archive as exchanged with people outside the enterprise.`,
        zh: `有 ${this.#external} 条消息被存档标记为与企业外部人员的往来。`,
      });
    }
    this.#numbers.end(this.#sink);
  }

  #said(record: JsonObject, nativeId: string | null, range: Range, at: number): void {
    const action = textField(record, 'action');
    const type = textField(record, 'msgtype') ?? '';
    const row = { ...range, group: this.#people.chat(record), at, nativeId };
    const from = textField(record, 'from') ?? textField(record, 'user');
    if (action === 'switch') return this.#event({ ...row, kind: 'notice', actor: this.#people.party(from), targets: [], value: 'switch', text: '' });
    if (action === 'recall' || type === 'revoke') {
      const revoke = objectOf(field(record, 'revoke')) ?? objectOf(field(record, 'BodyJson'));
      const refers = revoke && (textOf(field(revoke, 'pre_msgid')) ?? textOf(field(objectOf(field(revoke, 'revoke')) ?? {}, 'pre_msgid')));
      return this.#event({ ...row, kind: 'recall', actor: this.#people.party(from), targets: [], text: '', refers });
    }
    if (type === 'agree' || type === 'disagree') {
      const { userid, when } = consentOf(record, type);
      return this.#event({ ...row, at: Number.isNaN(when) ? at : when, kind: 'notice', actor: this.#people.party(userid ?? from), targets: [], value: type, text: '' });
    }
    const { kind, text, forwarded, attachments } = bodyOf(record, type);
    this.#messages++;
    if (nativeId?.endsWith('_external')) this.#external++;
    this.#sink.message({
      ...row, sender: from === null ? null : this.#people.account(from), kind, text,
      ...(forwarded === null ? {} : { forwarded }), ...(attachments.length === 0 ? {} : { attachments }),
    });
  }

  #event(row: EventRow): void {
    this.#events++;
    this.#sink.event(row);
  }

  #reject(range: Range, code: string, reason: string): void {
    this.#sink.reject({ ...range, code, reason });
  }
}

/** When it happened: a change of enterprise keeps its time under another name, a consent may have its own only. */
function timeOf(record: JsonObject): number {
  const at = instantOf(numberOf(fieldOf(record, 'msgtime') ?? fieldOf(record, 'time')));
  const type = textField(record, 'msgtype');
  return Number.isNaN(at) && (type === 'agree' || type === 'disagree') ? consentOf(record, type).when : at;
}

/** Who agreed to being archived, or did not, and when. */
function consentOf(record: JsonObject, type: 'agree' | 'disagree'): { userid: string | null; when: number } {
  const given = objectOf(field(record, type)) ?? objectOf(field(record, 'BodyJson')) ?? {};
  const body = objectOf(field(given, type)) ?? given;
  const when = instantOf(numberOf(field(body, `${type}_time`) ?? field(body, 'agree_time')));
  return { userid: textOf(field(body, 'userid')), when };
}
