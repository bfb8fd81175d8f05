/** Progress on standard error, only when a person watches both streams. */
export interface Progress {
  load(bytes: number, total: number, messages: number): void;
  check(messages: number, total: number): void;
  /** Messages taken into the index by which an excerpt finds its lines. */
  index(messages: number, total: number): void;
  done(): void;
}

const EVERY_MS = 100;

export function makeProgress(quiet: boolean): Progress {
  const watched = process.stdout.isTTY && process.stderr.isTTY && !quiet && !process.env['CI'];
  if (!watched) return { load() {}, check() {}, index() {}, done() {} };
  const start = performance.now();
  let last = 0;
  let shown = false;
  const line = (verb: string, share: number, detail: string) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    shown = true;
    const left = share > 0.02 ? ` · ${seconds((now - start) * (1 / share - 1))} left` : '';
    process.stderr.write(`\r\u001b[K${verb} ${Math.floor(share * 100)} % · ${detail}${left}`);
  };
  let checkStart = 0;
  return {
    load(bytes, total, messages) {
      const rate = messages / Math.max(0.001, (performance.now() - start) / 1000);
      line('loading', total ? Math.min(1, bytes / total) : 0, `${megabytes(bytes)} of ${megabytes(total)} · ${grouped(messages)} messages · ${grouped(Math.round(rate))}/s`);
    },
    check(messages, total) {
      checkStart ||= performance.now();
      const rate = messages / Math.max(0.001, (performance.now() - checkStart) / 1000);
      line('checking', total ? Math.min(1, messages / total) : 0, `${grouped(messages)} of ${grouped(total)} messages · ${grouped(Math.round(rate))}/s`);
    },
    index(messages, total) {
      line('indexing', total ? Math.min(1, messages / total) : 0, `${grouped(messages)} of ${grouped(total)} messages`);
    },
    done() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ' ');
}

function seconds(ms: number): string {
  const s = Math.max(0, Math.round(ms / 1000));
  return s < 90 ? `${s} s` : `${Math.round(s / 60)} min`;
}
