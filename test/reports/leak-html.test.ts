import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tagsOf, textOf } from './html-check.ts';
import { LEAK_CASES } from './leak-cases.ts';
import { leakPieces, renderLeak } from './leak-render.ts';

const OURS = /^(?:html|head|meta|title|style|body|header|main|footer|h[1-3]|p|b|strong|span|dl|dt|dd|ul|li|div|table|caption|thead|tbody|tr|th|td|ins|del|br)$/;

describe('the page of a leak', () => {
  for (const [name, build] of Object.entries(LEAK_CASES)) {
    for (const lang of ['en', 'zh'] as const) {
      test(`is balanced, loads nothing and holds no markup of a chat: ${name}, ${lang}`, async () => {
        const page = await renderLeak('html', build(lang));
        for (const tag of tagsOf(page)) {
          assert.match(tag.name, OURS);
          for (const [key, value] of tag.attributes) {
            assert.doesNotMatch(key, /^on|^src|^href|^xlink|^style/);
            assert.doesNotMatch(value, /https?:|javascript:|data:/);
          }
        }
        assert.doesNotMatch(page.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
      });
    }
  }

  test('says its language and its policy, and its style ends where it should', async () => {
    const page = await renderLeak('html', LEAK_CASES.hostile('zh'));
    assert.match(page, /<html lang="zh-CN">/);
    assert.match(page, /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;/);
    assert.doesNotMatch(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '<', /<|https?:|@import|url\((?!#)/);
  });

  test('heads every table with a caption and every column with its scope', async () => {
    const page = await renderLeak('html', LEAK_CASES.many('en'));
    for (const table of page.split('<table').slice(1)) {
      assert.match(table, /^ class="[a-z]+"><caption>[^<]/);
      assert.doesNotMatch(table.split('</table>')[0] ?? '', /<th(?! scope="(?:col|row|colgroup)")[ >]/);
    }
  });

  test('sets both profiles beside each other, each outcome by a sign, words and its row', async () => {
    const said = textOf(await renderLeak('html', LEAK_CASES.many('en')));
    assert.match(said, /p1 王\* \(wxid_c\) 赵\* \(wxid_z\) a2 passed it on ▲ suspected infringement \(weak\) R7 ○ not established T1 ▲ suspected infringement \(weak\) R7/);
  });

  test('draws own bubbles at their side, and what was made unreadable as a labelled box', async () => {
    const page = await renderLeak('html', LEAK_CASES.many('en'));
    assert.match(page, /<tr class="own same"><th scope="row">6<\/th>/);
    assert.match(page, /<tr class="other same"><th scope="row">11<\/th>.*<span class="bubble">明天谁陪<span class="black">concealed: bar<\/span>去<\/span>/);
    assert.match(page, /<tr class="other missing"><th scope="row">20<\/th>.*∅ not in the record/);
    assert.match(page, /<tr class="own differs">.*<ins>\[\+不要\+\]<\/ins><del>\[-可以-\]<\/del>联系他/);
  });

  test('has no word without what it stands for', async () => {
    for (const build of Object.values(LEAK_CASES)) {
      const page = await renderLeak('html', build('en'));
      assert.doesNotMatch(page, /<dd><\/dd>|<dt><\/dt>|>undefined<|>null<|NaN/);
    }
  });

  test('is handed out in small pieces', async () => {
    assert.ok((await leakPieces('html', LEAK_CASES.many('zh'))).every((piece) => piece.length < 16_384));
  });
});
