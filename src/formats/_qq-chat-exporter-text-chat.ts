import type { GroupKind, Opening, Sink } from '../model/format.ts';
import { fromFileName, wallInstant } from './_qq-chat-exporter-facts.ts';
import type { Line } from './_qq-chat-exporter-text-record.ts';

const KINDS: ReadonlyMap<string, GroupKind> = new Map([['群聊', 'group'], ['私聊', 'private'], ['临时会话', 'private']]);
const RULE = /^={20,100}$/;
const LABELS = new Set(['聊天名称', '聊天类型', '参与人数', '导出时间', '消息总数', '时间范围']);
const EXPORTED = '导出时间';
const count = (text: string | undefined): number | null => (text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null);

/** Head, foot and people of a text export. Its people are names, nothing else. */
export class TextChat {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #labels = new Map<string, string>();
  readonly #accounts = new Map<string, number>();
  #group = -1;
  #total: number | null = null;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
  }

  /** Takes the lines above the first message. What stands behind the head itself is no message that can be read. */
  head(lines: readonly Line[]): void {
    let behind = 0;
    for (const [i, { text }] of lines.entries()) {
      const colon = text.indexOf(': ');
      const label = colon < 0 ? '' : text.slice(0, colon);
      if (!LABELS.has(label) || this.#labels.has(label)) continue;
      this.#labels.set(label, text.slice(colon + 2));
      behind = i + 1;
    }
    const rest = behind === 0 ? [] : lines.slice(behind).filter((line) => line.text.trim() !== '');
    const last = rest.at(-1);
    if (last) this.#sink.reject({ start: rest[0]!.start, end: last.end, code: 'no-header', reason: 'lines that are neither the head of the export nor a message' });
  }

  /** Index of the foot's first line when the lines end with a whole foot, else -1. */
  foot(lines: readonly Line[]): number {
    let end = lines.length;
    while (end > 0 && lines[end - 1]!.text === '') end--;
    const at = end - 5;
    const text = (i: number): string => lines[at + i]?.text ?? '';
    if (at < 0 || !RULE.test(text(0)) || text(1).trim() !== '导出完成' || !RULE.test(text(2))) return -1;
    const total = count(/^总计导出 (\d{1,12}) 条消息$/.exec(text(3))?.[1]);
    const { [0]: label, [1]: moment } = text(4).split(': ', 2);
    // Both times are printed the same way, so a last line that is cut is shorter.
    const first = this.#labels.get(EXPORTED) ?? lines.find((line) => line.text.startsWith(`${EXPORTED}: `))?.text.slice(EXPORTED.length + 2);
    const whole = label === EXPORTED && moment !== undefined && moment !== '' && (first === undefined || !/^\d/.test(first) || first.length === moment.length);
    if (total === null || !whole) return -1;
    this.#total = total;
    return at;
  }

  get group(): number {
    if (this.#group < 0) {
      const { head, groupName } = this.#opening;
      const named = fromFileName(head);
      const kind = KINDS.get(this.#labels.get('聊天类型') ?? '') ?? null;
      this.#group = this.#sink.group({
        platform: 'qq', nativeId: named !== null && (kind ?? named.kind) === named.kind ? named.id : null,
        name: this.#labels.get('聊天名称') ?? groupName ?? (head.name.replace(/\.txt$/i, '') || null),
        kind: kind ?? named?.kind ?? 'group', kindFrom: kind === null ? 'inferred' : 'file',
      });
    }
    return this.#group;
  }

  sender(name: string | null): number | null {
    if (name === null) return null;
    let account = this.#accounts.get(name);
    if (account === undefined) this.#accounts.set(name, (account = this.#sink.account({ platform: 'qq', nativeId: null, group: this.group, name })));
    return account;
  }

  /** `days`: how many messages bear a day and no time of day. */
  end(days: number): void {
    const group = this.group;
    const exportedAt = wallInstant(this.#labels.get(EXPORTED) ?? '', this.#opening.clock);
    if (!Number.isNaN(exportedAt)) this.#sink.declare({ exportedAt });
    const first = count(this.#labels.get('消息总数'));
    const messages = first ?? this.#total;
    if (messages !== null) this.#sink.declare({ messages, group });
    if (first !== null && this.#total !== null && first !== this.#total) {
      this.#sink.note({ en: `the head of the file declares ${first} messages, its foot ${this.#total}`, zh: `文件开头称有${first}条消息，结尾称有${this.#total}条` });
    }
    if (days > 0) this.#sink.note({ en: `${days} messages bear a day without a time; the first moment of that day was taken`, zh: `有${days}条消息只有日期；按当日零点处理` });
    this.#sink.note({ en: 'the text export gives names only, marks no system line and no recall, and a typed line may look like one of its fields', zh: '文本导出只有名称，不标明系统提示与撤回；他人输入的文字可能与其字段行相同' });
  }
}
