import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { teamsHtml } from '../../src/text/teams-html.ts';

const text = (html: string): string => teamsHtml(html).text;

describe('text of a Teams body', () => {
  it('has a line for each block and single blanks within one', () => {
    assert.equal(text('<div>\n  <p>a\n b</p><p>c<br>d<br/><br/>e</p></div>'), 'a b\nc\nd\n\ne');
    assert.equal(text('<ul><li>one</li><li>two</li></ul>'), 'one\ntwo');
    assert.equal(text('<pre>x  y\n z</pre>'), 'x  y\n z');
  });

  it('decodes character references and leaves what is none', () => {
    assert.equal(text('&lt;b&gt; &#20320;&#x597d; &amp;lt; &nope; &#0; &#xD800; a&b'), '<b> 你好 &lt; &nope; &#0; &#xD800; a&b');
  });

  it('keeps emoji, names and where a link leads', () => {
    assert.equal(text('<at id="0">Ben</at> <emoji alt="🙂"></emoji><img itemtype="http://schema.skype.com/Emoji" alt="x"><a href="mailto:a@b.c">a@b.c</a> <a href="https://e.org/?a&amp;b">here</a> <a href="javascript:x">j</a>'), 'Ben 🙂xa@b.c here <https://e.org/?a&b> j');
  });

  it('counts pictures and hides what is not shown', () => {
    assert.deepEqual(teamsHtml('<img src="a>b" alt="image">a<style>p{}</style><!-- <p>c</p> -->b<script>x<p></script>c'), { text: 'abc', quoted: null, quotedId: null, images: 1 });
  });

  it('puts another message apart, also around a quote of its own', () => {
    assert.deepEqual(teamsHtml('<blockquote itemtype="http://schema.skype.com/Reply" itemid="5">a<blockquote>b</blockquote>c</blockquote>d<blockquote>e</blockquote>'), { text: 'd\ne', quoted: 'a\nb\nc', quotedId: '5', images: 0 });
  });

  it('takes a bracket that is no tag as text', () => {
    assert.equal(text('1 < 2 and 3 > 2 <3 a<'), '1 < 2 and 3 > 2 <3 a<');
    assert.equal(text('x <p title="never closed> y'), 'x <p title="never closed> y');
  });

  it('is linear for hostile input and never throws', () => {
    const start = process.cpuUsage();
    for (const unit of ['<blockquote>', '<a href="', '<a href="x">', ' \n', '<', '</blockquote>', '&#', '<!--', '<p =" ', '<pre> ', "<img alt='", '<script>']) text(unit.repeat(50_000 / unit.length));
    assert.ok(process.cpuUsage(start).user < 1_000_000);
    fc.assert(fc.property(fc.array(fc.constantFrom('<', '>', '"', '=', 'p', '/', '&', ';', '#', ' ', '<a href=', 'blockquote', '<!--'), { maxLength: 40 }), (list) => void teamsHtml(list.join(''))), { numRuns: 100 });
  });
});
