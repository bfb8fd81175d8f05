import type { Sink } from '../model/format.ts';
import { iso } from '../text/zone.ts';

/** How long the server offers a message to the archive, ms. */
const WINDOW = 5 * 86_400_000;
/** Later times are slips of whoever wrote the file. */
const LATEST = Date.UTC(2100, 0, 1);
const SHOWN = 5;
const ZONE = 'Asia/Shanghai';

/** Looks at the numbers that the archive gives to the messages of the whole enterprise, in the order of the file. */
export class Numbers {
  #last: { seq: number; at: number } | null = null;
  #ascends = true;
  #missing = 0;
  #holes = 0;
  readonly #first: string[] = [];
  readonly #long: string[] = [];

  /** `at` NaN: the record has no usable time. */
  take(seq: number, at: number): void {
    if (!Number.isSafeInteger(seq) || seq < 0) return;
    const last = this.#last;
    if (last !== null && seq < last.seq) this.#ascends = false;
    if (last !== null && seq > last.seq + 1) {
      this.#holes++;
      this.#missing += seq - last.seq - 1;
      const range = seq === last.seq + 2 ? `${last.seq + 1}` : `${last.seq + 1}–${seq - 1}`;
      if (this.#first.length < SHOWN) this.#first.push(range);
      if (at - last.at > WINDOW && this.#long.length < SHOWN) this.#long.push(`${range} (${iso(last.at, ZONE)} – ${iso(at, ZONE)})`);
    }
    // For a record without a time the last one that is known stands.
    this.#last = { seq, at: at < LATEST ? at : (last?.at ?? NaN) };
  }

  end(sink: Sink): void {
    if (this.#last === null) return;
    if (!this.#ascends) {
      return sink.note({
        en: 'The sequence numbers do not ascend through the file, so holes in them were not looked for.',
        zh: '文件中的 seq 不是递增排列,因此未检查缺号。',
      });
    }
    if (this.#holes === 0) return;
    const more = this.#holes > SHOWN ? ' …' : '';
    const ranges = this.#first.join(', ') + more;
    sink.note({
      en: `${this.#missing} sequence numbers are missing in ${this.#holes} places (first: ${ranges}). They count the messages of the whole enterprise: in a full archive the missing ones were never pulled or were taken out; in a file cut down to some chats or people holes are to be expected.`,
      zh: `seq 在 ${this.#holes} 处共缺 ${this.#missing} 个号(最先几处:${ranges})。seq 按整个企业计数:完整存档中缺号表示从未拉取或已被移除;若文件只保留部分会话或人员,缺号属正常。`,
    });
    if (this.#long.length > 0) {
      const list = this.#long.join('; ');
      sink.note({
        en: `Numbers are missing over more than five days: ${list}. If they were never pulled, the server no longer has them.`,
        zh: `缺号跨度超过五天:${list}。若当时未拉取,服务器上已无法再取得。`,
      });
    }
  }
}
