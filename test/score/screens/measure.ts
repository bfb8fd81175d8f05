/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** Where one row stands on the page, CSS pixels; `chars` are the places of the UTF-16 code units of its words, by order. */
export interface Measured {
  readonly row: number;
  readonly kind: 'message' | 'system' | 'time';
  readonly bubble: Box;
  readonly name: Box | null;
  readonly avatar: Box | null;
  readonly quote: Box | null;
  readonly chars: readonly Box[];
  /** Left, top and bottom of every sign of the quotation. */
  readonly quoteChars: readonly Box[];
  readonly quoteText: string;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** The part in which the talk stands. */
  readonly talk: Box;
  readonly title: Box | null;
  readonly rows: readonly Measured[];
}

/** Runs inside the page: moves the end of the talk into view where it is longer than its place. */
export const TO_END = `(() => {
  const inner = document.querySelector('#inner');
  inner.style.top = Math.min(0, document.querySelector('#talk').clientHeight - inner.offsetHeight) + 'px';
})()`;

/** Runs inside the page. */
export const MEASURE = `(() => {
  const box = (e) => { if (!e) return null; const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
  const chars = (e) => {
    const out = [];
    if (!e) return out;
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.length; i++) {
        const range = document.createRange();
        range.setStart(node, i); range.setEnd(node, i + 1);
        const r = range.getBoundingClientRect();
        out.push([r.left, r.top, r.right, r.bottom]);
      }
    }
    return out;
  };
  const shownQuote = (e) => {
    if (!e) return { text: '', list: [] };
    const clip = e.getBoundingClientRect();
    const list = chars(e);
    const text = e.textContent;
    let end = text.length;
    while (end > 0 && list[end - 1][1] > clip.bottom - 4) end--;
    return { text: text.slice(0, end), list: list.slice(0, end) };
  };
  const rows = [...document.querySelectorAll('.row')].map((row) => {
    const quote = shownQuote(row.querySelector('.qt'));
    return {
      row: Number(row.dataset.i), kind: row.dataset.kind, bubble: box(row.querySelector('.bubble') || row.querySelector('.chip')), name: box(row.querySelector('.nm')),
      avatar: box(row.querySelector('.av')), quote: box(row.querySelector('.quote')), chars: chars(row.querySelector('.tx')), quoteChars: quote.list, quoteText: quote.text,
    };
  });
  const body = document.body.getBoundingClientRect();
  return { width: body.width, height: body.height, talk: box(document.querySelector('#talk')), title: box(document.querySelector('#title')), rows };
})()`;
