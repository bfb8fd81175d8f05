import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Report, ReportBearer, ReportGroup } from '../../src/model/report.ts';
import { en } from '../../src/reports/_html-words-en.ts';
import { zh } from '../../src/reports/_html-words-zh.ts';
import { aBearer, aFinding, aGroup, aReport, aSource, oneReport, someCounts } from '../helpers/report.ts';
import { CASES, HOSTILE } from './cases.ts';
import { tagsOf, textOf } from './html-check.ts';
import { pieces, render } from './render.ts';

const OURS = /^(?:html|head|meta|title|style|body|header|main|footer|section|h[1-3]|p|b|strong|a|span|dl|dt|dd|ul|li|div|table|caption|thead|tbody|tr|th|td|figure|figcaption|svg|defs|pattern|rect|path|circle|text|g|desc)$/;

describe('the page', () => {
  for (const [name, build] of Object.entries(CASES)) {
    for (const lang of ['en', 'zh'] as const) {
      test(`is balanced, links only within itself and holds no markup of a chat: ${name}, ${lang}`, async () => {
        const page = await render('html', build(lang));
        const tags = tagsOf(page);
        const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
        assert.deepEqual(ids, [...new Set(ids)]);
        for (const tag of tags) {
          assert.match(tag.name, OURS);
          for (const [key, value] of tag.attributes) {
            assert.doesNotMatch(key, /^on|^src|^xlink/);
            assert.doesNotMatch(value, /https?:|javascript:|data:/);
            if (key === 'href') assert.ok(ids.includes(value.slice(1)), value);
            if (key === 'aria-labelledby') for (const id of value.split(' ')) assert.ok(ids.includes(id), id);
          }
        }
        assert.doesNotMatch(page.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
      });
    }
  }

  test('says its language, its policy and no style that a name could end', async () => {
    const report = aReport({ lang: 'zh', groups: [aGroup({ name: `"}</style><script>x${HOSTILE}` })] });
    const page = await render('html', report);
    assert.match(page, /<html lang="zh-CN">/);
    assert.match(page, /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    assert.match(style, /@page g1\{@top-right\{content:"1. \\22 \\7d \\3c \\2f style/);
    assert.doesNotMatch(style, /<|https?:|@import|url\((?!#)/);
  });

  test('heads every table with a caption and every column with its scope', async () => {
    const page = await render('html', CASES.many('en'));
    for (const table of page.split('<table').slice(1)) {
      assert.match(table, /^ class="[a-z]+"><caption>[^<]/);
      assert.doesNotMatch(table.split('</table>')[0] ?? '', /<th(?! scope="(?:col|row|rowgroup)")[ >]/);
    }
  });

  test('is handed out in small pieces however many findings there are', async () => {
    const findings = Array.from({ length: 3000 }, (_, i) => aFinding({ id: `f_${i}` }));
    const handed = await pieces('html', aReport({ groups: [aGroup({ findings })] }), { maxRows: 5000 });
    assert.ok(handed.length > 3000);
    assert.ok(handed.every((piece) => piece.length < 16_384));
  });
});

describe('the index', () => {
  test('has the gravest group first, and the sections follow it', async () => {
    const groups = (['S1', 'S4', 'S0', 'S2'] as const).map((level, i) => aGroup({ name: `group ${i}`, liability: { ...aGroup().liability, level } }));
    const page = await render('html', aReport({ groups }));
    const order = [...page.matchAll(/href="#g\d+">\d\. (group \d)</g)].map((found) => found[1]);
    assert.deepEqual(order, ['group 1', 'group 3', 'group 0', 'group 2']);
    assert.deepEqual([...page.matchAll(/<h2 id="g\d+-h">.*?(group \d)</g)].map((found) => found[1]), order);
  });

  test('without a group says that nothing was examined', async () => {
    const said = textOf(await render('html', CASES.empty('en')));
    assert.match(said, /4: nothing was examined/);
    assert.match(said, /no findings in 0 messages of 0 read/);
  });
});

describe('the section of a group', () => {
  test('tells a finding with level, place, value, law, reason and what would rebut it', async () => {
    const said = textOf(await render('html', oneReport('en')));
    for (const words of ['S3 serious', 'demo/owners.csv:41 (bytes 3120–3204)', '138****1234', 'Civil Code art. 1034', 'A mobile number stands', 'The person agreed', 'f_9c2e41aa07d3b6e5', 'no. 1']) assert.ok(said.includes(words), words);
  });

  test('names what each addressee can do, and what goes with it once', async () => {
    const bearer = { ...aBearer({ measure: { group: 'Suspend posting. Keep the records.', person: '' } }), trigger: 'Two identified others.', steps: { platform: { group: 'Suspend posting. Keep the records.', person: '' }, organisation: { group: '', person: 'Remind the person. Keep the records.' } } };
    const said = textOf(await render('html', withLiability({ bearers: [bearer], trigger: 'A repeat after notice.' }, { findings: [aFinding()] })));
    assert.match(said, /A platform towards the group: Suspend posting\. An owner or employer towards the person: Remind the person\./);
    assert.equal(said.split('Keep the records.').length - 1, 1);
    assert.match(said, /Two identified others\..*|A repeat after notice\./);
  });

  test('counts what is not shown', async () => {
    const said = textOf(await render('html', CASES.many('en'), { maxRows: 3, minSeverity: 'medium' }));
    assert.match(said, /and 7 more \(see --format json\)/);
    assert.match(said, /2 findings below medium are not shown/);
  });

  test('without findings says how much was examined', async () => {
    const said = textOf(await render('html', aReport({ sources: [aSource({ messages: 300 })] })));
    assert.match(said, /no findings in 120 messages of 300 read/);
    assert.match(said, /No finding names anybody/);
  });
});

describe('notices and measures', () => {
  const fact = { path: 'case/complaints.csv', line: 3, byteStart: 90, byteEnd: 150 };
  const notices = [
    { kind: 'complaint', clear: true, at: '2026-05-02T10:00:00+08:00', by: 'wxid_c', to: 'wxid_a', message: null, fact },
    { kind: 'mention', clear: false, at: '2026-05-01T10:00:00+08:00', by: 'wxid_d', to: null, message: null, fact },
  ];
  const measures = [{ kind: 'remind', label: 'reminder', at: '2026-05-03T10:00:00+08:00', by: 'wxid_a', target: null, message: null, fact: null, record: null }];

  test('stand in one table in order of time, and in a picture', async () => {
    const ownerResponse = { notices, measures, hoursToFirstMeasure: 24, from: 'notice', repeatsAfterNotice: 0, participated: [], flagged: 0, caveat: 'Private measures leave no mark.' };
    const page = await render('html', withLiability({ ownerResponse }));
    assert.match(textOf(page), /1 2026-05-01 10:00 mention \(unclear\) .* 2 2026-05-02 10:00 complaint .*complaints\.csv:3 .* 3 2026-05-03 10:00 reminder/);
    assert.match(page, /<desc id="g1o-d">From 2026-05-01 10:00 to 2026-05-03 10:00: 0 findings, 2 notices, 1 measure\./);
    assert.match(page, />after 24 h</);
  });

  test('name what a moderation file records of a measure, and what it does not', async () => {
    const said = textOf(await render('html', CASES.many('en')));
    assert.match(said, /4 2026-05-04 10:00 muted not known wxid_b demo\/moderation\.csv:2 \(bytes 40–90\) Record no\.: M-7; Reported to: not shown/);
    assert.match(said, /Own messages of owner or managers among the findings: 2026-05-02 09:11 · wxid_a · demo\/owners\.csv:41/);
  });

  test('of a group that was not looked at make no section', async () => {
    assert.doesNotMatch(textOf(await render('html', aReport())), /Notices to owner|Timeline of/);
  });
});

test('counts of personal information, reach, gates and credit are tables', async () => {
  const said = textOf(await render('html', CASES.many('en')));
  assert.match(said, /It depends on the counting method\. .* person 2 0\.01–0\.02 item 10 0\.01–0\.05 providing 1200 0\.02–1\.5/);
  assert.match(said, /threshold 500: 1 item; threshold 5000: 9 items .*the person’s own data 1; numbers that fail their own rules 1; what the person agreed to 1/);
  assert.match(said, /at least 120 counter 480 at least 14 900 2 groups approaching the number Near the number of art 2\(1\)\. With 2 statements of the same author/);
  assert.match(said, /purpose not known The use of the group is not known\./);
  assert.match(said, /李\* \(wechat:wxid_b\) level B, 75 points 5 points recovered since .* −25 · S3 · CR-00001 two or more identified others .* recipient not shown/);
});

test('what a report saved by an earlier version lacks is left out', async () => {
  const group = aGroup({ findings: [aFinding()] });
  const { trigger: _, steps: __, ...bearer } = aBearer();
  const liability = { ...group.liability, trigger: '', bearers: [bearer as Partial<ReportBearer> as ReportBearer], personalInformation: someCounts({ persons: 1, items: 1, providings: 1, says: '', ratio: { lower: 0, upper: 0.5 } }) };
  const page = await render('html', aReport({ groups: [{ ...group, calendar: null, gates: [], liability }] }));
  tagsOf(page);
  const said = textOf(page);
  assert.match(said, /Lower the credit level Suspend posting/);
  assert.match(said, /1 person concerned, 1 item, provided 1 time/);
  assert.doesNotMatch(said, /Coverage calendar|Why this level|undefined|NaN/);
});

test('no word of the page states a verdict', () => {
  const claims = /\b(?:prov(?:e|es|ed|en|ing)|proofs?|guilty|illegal\w*|violat\w*|offenders?|culprits?|certainly|definitely|compliant)\b|证明|必然|违法|侵权成立|构成|有罪|确凿|合规/iu;
  const source = [en, zh].flatMap(function words(value: unknown): string[] {
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [String(value)];
  });
  assert.ok(source.length > 200);
  for (const words of source) assert.doesNotMatch(words, claims);
});

/** A report of one group with this in its liability. */
function withLiability(liability: object, group: Partial<ReportGroup> = {}): Report {
  const whole = aGroup({ ...group });
  return aReport({ groups: [{ ...whole, liability: { ...whole.liability, ...liability } }] });
}
