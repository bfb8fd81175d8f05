import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** One headless browser for all pictures, spoken to through two pipes: no port, no network. */
export class Chrome {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, { resolve: (value: Record<string, unknown>) => void; reject: (why: Error) => void }>();
  #next = 1;
  #session = '';
  #rest = '';

  private constructor() {
    this.#profile = mkdtempSync(join(tmpdir(), 'screens-'));
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-lcd-text', '--font-render-hinting=none', '--remote-debugging-pipe', `--user-data-dir=${this.#profile}`];
    this.#child = spawn(process.env['CHROMIUM'] ?? '/usr/bin/chromium', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const stream = this.#child.stdio[4] as Readable;
    stream.setEncoding('utf8').on('data', (piece: string) => this.#take(piece));
  }

  static async open(): Promise<Chrome> {
    const chrome = new Chrome();
    const { targetId } = await chrome.call('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await chrome.call('Target.attachToTarget', { targetId, flatten: true });
    chrome.#session = String(sessionId);
    return chrome;
  }

  #take(piece: string): void {
    const parts = (this.#rest + piece).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) {
      const { id, result, error } = JSON.parse(part) as { id?: number; result?: Record<string, unknown>; error?: { message: string } };
      const waiting = this.#waiting.get(id ?? 0);
      this.#waiting.delete(id ?? 0);
      if (error !== undefined) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result ?? {});
    }
  }

  call(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = this.#next++;
    const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>>();
    this.#waiting.set(id, { resolve, reject });
    const session = this.#session === '' ? {} : { sessionId: this.#session };
    (this.#child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    return promise;
  }

  /** Value of an expression in the page; a promise is waited for. */
  async value<T>(expression: string): Promise<T> {
    const answer = await this.call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (answer['exceptionDetails'] !== undefined) throw new Error(JSON.stringify(answer['exceptionDetails']).slice(0, 600));
    return (answer['result'] as { value: T }).value;
  }

  async show(html: string, width: number, height: number, scale: number): Promise<void> {
    await this.call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
    const { frameTree } = await this.call('Page.getFrameTree') as { frameTree: { frame: { id: string } } };
    await this.call('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await this.value('document.fonts.ready.then(() => 1)');
  }

  async png(width: number, height: number): Promise<string> {
    const { data } = await this.call('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 } });
    return String(data);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill();
    await gone;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
