import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeEntities } from '../../src/text/html-entities.ts';
import { HtmlLines } from '../../src/text/html-lines.ts';
import { HtmlTag } from '../../src/text/html-tag.ts';
import { HtmlTokens } from '../../src/text/html-tokens.ts';

/** Hands a page over in blocks; pieces of text that follow each other are joined. */
function feed(bytes: Uint8Array, chunk: number, push: (block: Uint8Array, base: number, last: boolean) => number): void {
  let base = 0;
  let end = 0;
  do {
    end = Math.min(bytes.length, end + chunk);
    base += push(bytes.slice(base, end), base, end === bytes.length);
  } while (end < bytes.length);
}

function tokens(text: string, chunk = Infinity): { log: string; cut: boolean } {
  const log: string[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') log.push(JSON.stringify(words));
    words = '';
  };
  const tokenizer = new HtmlTokens({
    open: (tag, start, end) => (flush(), void log.push(`<${tag.name} ${start}-${end} ${tag.classes.join('.')}>`)),
    close: (name, start, end) => (flush(), void log.push(`</${name} ${start}-${end}>`)),
    text: (piece) => void (words += piece),
  });
  feed(new TextEncoder().encode(text), chunk, (block, base, last) => tokenizer.push(block, base, last));
  flush();
  return { log: log.join(' '), cut: tokenizer.cut };
}

function lines(text: string, chunk = Infinity): { text: string; bold: boolean; source: string }[] {
  const bytes = new TextEncoder().encode(text);
  const found: { text: string; bold: boolean; source: string }[] = [];
  const reader = new HtmlLines(({ text: line, bold, start, end }) => void found.push({ text: line, bold, source: new TextDecoder().decode(bytes.slice(start, end)) }), 1 << 20);
  feed(bytes, chunk, (block, base, last) => reader.push(block, base, last));
  return found;
}

describe('HTML tokens', () => {
  it('are tags, end tags and text, with their places', () => {
    assert.equal(tokens('<P Class="a b">x &lt; 5 &amp; y</p >').log, '<p 0-15 a.b> "x < 5 & y" </p 31-36>');
  });

  it('a sign that begins no tag is text, scripts and comments are nothing', () => {
    assert.equal(tokens('a < b <3 <!-- <i> --><script>if (a</b>) "</scrip"</SCRIPT><title>t<b></title><!doctype x>c').log,
      '"a < b <3 " <script 21-29 > </script 49-58> <title 58-65 > </title 69-77> "c"');
  });

  it('quotes hold a closing bracket, an attribute without quotes ends at a blank', () => {
    assert.equal(tokens('<a title="x>y" class=\'p q\'>z<div style=color:#006EFE;x:1; class=r>').log, '<a 0-27 p.q> "z" <div 28-66 r>');
  });

  it('a page that stops inside a tag is cut', () => {
    assert.deepEqual([tokens('a<b').cut, tokens('a<!-- x').cut, tokens('<b>x').cut, tokens('a <').cut], [true, true, false, false]);
  });

  it('a tag of megabytes is passed over with its name and first attributes', () => {
    assert.match(tokens(`<img class="big" src="data:${'A'.repeat(300_000)}">x`, 65_536).log, /^<img 0-\d+ big> "x"$/);
  });

  it('blocks of any size give the same', () => {
    const piece = fc.constantFrom('<', '>', '</', 'p', 'script', ' ', '"', "'", '=', '&', 'amp;', '#x41;', '!--', '-->', 'é', '聊', '\n', 'class=a', '<br>', '</p>', '<p>');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const whole = tokens(text);
      for (const chunk of [1, 2, 5]) assert.deepEqual(tokens(text, chunk), whole);
      assert.deepEqual(lines(text, 1), lines(text));
    }), { numRuns: 150 });
  });
});

describe('HTML tags and entities', () => {
  it('an attribute is found by its name alone, the first of two', () => {
    const tag = new HtmlTag('a data-href="1" HREF = "x&amp;y" href=z checked __proto__=1');
    assert.deepEqual([tag.attr('href'), tag.attr('checked'), tag.attr('toString'), tag.attr('__proto__'), tag.classes.length], ['x&y', '', null, '1', 0]);
  });

  it('references are decoded once, unknown ones stay', () => {
    assert.equal(decodeEntities('&amp;lt; &nbsp;&#20013;&#x1F600;&#xD800; &nosuch; &toString; & &;'), '&lt; \u00a0中😀\ufffd &nosuch; &toString; & &;');
  });
});

describe('HTML lines', () => {
  it('end at breaks and at blocks, blanks folded', () => {
    assert.deepEqual(lines('<div>\n  a\n b &nbsp;c<br>d<p>e</p><p>&nbsp;</p><p></p>f</div>').map((line) => line.text), ['a b  c', 'd', 'e', '', '', 'f']);
  });

  it('know where they stand and whether all of them is bold', () => {
    assert.deepEqual(lines('<p><b>x <i>y</i></b></p>\n<p><b>u</b> v</p>'), [
      { text: 'x y', bold: true, source: 'x <i>y' }, { text: 'u v', bold: false, source: 'u</b> v' },
    ]);
  });

  it('preformatted text keeps its own', () => {
    assert.deepEqual(lines('<pre>a  b\r\n\r\nc &lt;</pre>').map((line) => [line.text, line.source]), [['a  b', 'a  b'], ['', ''], ['c <', 'c &lt;']]);
  });
});

describe('HTML made to slow a reader down', () => {
  it('takes time in proportion to its size', () => {
    const began = performance.now();
    for (const text of ['<'.repeat(300_000), '<a '.repeat(100_000), '&'.repeat(300_000), 'a <i>'.repeat(60_000), '<b a='.repeat(60_000), '<!-'.repeat(100_000), '</'.repeat(150_000), ' \u00a0'.repeat(100_000)]) lines(text);
    assert.ok(performance.now() - began < 2000);
  });
});
