import assert from 'node:assert/strict';

/** One tag of a page, with its attributes as written. */
export interface Tag { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly text: string }

const VOID = new Set(['meta', 'br', 'link', 'img', 'input']);

/**
 * The opening tags of a page; `text` is what stands between the tag and the next. Throws for what a strict reader would not take: a bracket outside a
 * tag, an attribute without quotes, tags that do not close in order.
 */
export function tagsOf(page: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  const rest = page.replace(/^<!doctype html>\n/, '').replace(/<style>[^<]*<\/style>/, '<style></style>');
  for (const [, markup = '', text = ''] of rest.matchAll(/<([^<>]*)>([^<]*)/gu)) {
    assert.doesNotMatch(text, />/);
    if (markup.startsWith('/')) {
      assert.equal(markup.slice(1), open.pop(), markup);
      continue;
    }
    const found = /^([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z-]+="[^"]*")*)(\/?)$/u.exec(markup);
    assert.ok(found, markup);
    const [, name = '', attributes = '', closed] = found;
    tags.push({ name, text, attributes: new Map([...attributes.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/gu)].map((each) => [each[1] ?? '', each[2] ?? ''])) });
    if (closed !== '/' && !VOID.has(name)) open.push(name);
  }
  assert.deepEqual(open, []);
  return tags;
}

/** What a reader reads: the text of the body without tags, entities resolved. */
export function textOf(page: string): string {
  const body = page.slice(page.indexOf('<body>'));
  return body.replace(/<[^<>]*>/gu, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').replace(/\s+/gu, ' ');
}
