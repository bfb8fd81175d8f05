/** One line without its end; byte offsets in the stream, half-open. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface SplitHandler {
  /** A chat begins. `part` counts the files that were joined into this one, from 0. */
  chat(category: string | null, name: string, part: number): void;
  /** Any other line. `free`: an empty line, or the head of a chat, stands before it. `whole` false: only its beginning. */
  line(line: Line, free: boolean, whole: boolean): void;
}

const RULE = /^={10,200}$/;
const LABEL = /^消息(分组|对象)[:：](.*)$/;

/** The first line of an export. */
export const isTitle = (text: string): boolean => /^\uFEFF?消息记录[（(]此消息记录为文本格式/.test(text);

/**
 * Finds the heads of chats: `消息分组:` and `消息对象:` between rules, the first of them not always there. A single such line,
 * or one without its rules, is what somebody wrote.
 */
export class ChatSplit {
  readonly #handler: SplitHandler;
  #pending: Line[] = [];
  #category: string | null = null;
  #name: string | null = null;
  #free = true;
  #titles = 0;

  constructor(handler: SplitHandler) {
    this.#handler = handler;
  }

  /** True while the last lines are the beginning of a head. */
  get inHead(): boolean {
    return this.#pending.length > 0;
  }

  take(line: Line, whole: boolean): void {
    if (whole && this.#head(line)) return;
    this.#flush();
    if (whole && this.#head(line)) return;
    this.#ordinary(line, whole);
  }

  /** After the last line. */
  end(): void {
    this.#flush();
  }

  /** True when the line goes on with a head or ends one. */
  #head(line: Line): boolean {
    const pending = this.#pending;
    const last = pending.at(-1)?.text;
    if (last === undefined || !RULE.test(last)) {
      if (!RULE.test(line.text)) return false;
      if (this.#name !== null) {
        this.#handler.chat(this.#category, this.#name, Math.max(0, this.#titles - 1));
        this.#reset();
        this.#free = true;
      } else pending.push(line);
      return true;
    }
    const label = LABEL.exec(line.text);
    if (label === null || (label[1] === '分组' && this.#category !== null)) return false;
    if (label[1] === '分组') this.#category = label[2]!.trim();
    else this.#name = label[2]!.trim();
    pending.push(line);
    return true;
  }

  #flush(): void {
    const lines = this.#pending;
    this.#reset();
    for (const line of lines) this.#ordinary(line, true);
  }

  #reset(): void {
    this.#pending = [];
    this.#category = null;
    this.#name = null;
  }

  #ordinary(line: Line, whole: boolean): void {
    if (this.#free && isTitle(line.text)) this.#titles++;
    this.#handler.line(line, this.#free, whole);
    this.#free = line.text.trim() === '';
  }
}
