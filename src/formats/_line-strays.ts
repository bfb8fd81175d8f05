import { RECORD_CAP, type Sink } from '../model/format.ts';

/** Lines that belong to no record: neighbours are rejected as one. */
export class Strays {
  readonly #sink: Sink;
  #range: { start: number; end: number; tooLarge: boolean } | null = null;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  get any(): boolean {
    return this.#range !== null;
  }

  add({ text, start, end, whole }: { readonly text: string; readonly start: number; readonly end: number; readonly whole: boolean }): void {
    if (text.trim() === '') return;
    if (this.#range !== null && (!whole || this.#range.tooLarge)) this.flush();
    this.#range = { start: this.#range?.start ?? start, end, tooLarge: !whole };
  }

  flush(): void {
    if (this.#range === null) return;
    const { start, end, tooLarge } = this.#range;
    this.#range = null;
    this.#sink.reject(tooLarge
      ? { start, end, code: 'record-too-large', reason: `the line is longer than ${RECORD_CAP} bytes` }
      : { start, end, code: 'no-header', reason: 'text outside of any record' });
  }
}
