import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { width } from '../../src/text/width.ts';
import { aBearer, aFinding, aGroup, aReport, aSource, oneReport } from '../helpers/report.ts';
import { CASES } from './cases.ts';
import { render } from './render.ts';

const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

describe('every line of the table report', () => {
  for (const columns of [40, 60, 80, 120, 200]) {
    for (const [name, build] of Object.entries(CASES)) {
      for (const lang of ['en', 'zh'] as const) {
        test(`fits ${columns} columns and holds no steering character: ${name}, ${lang}`, async () => {
          const lines = (await render('table', build(lang), { width: columns })).split('\n');
          for (const line of lines) {
            assert.ok(width(line) <= columns, `${width(line)} columns: ${line}`);
            assert.doesNotMatch(line, CONTROL);
            assert.doesNotMatch(line, /::[A-Za-z]+(?:::| |$)|##\w*\[/);
            if (/[│┐┤┘]$/u.test(line)) assert.equal(width(line), columns, line);
          }
        });
      }
    }
  }
});

test('the first screen says who bears what, how grave, on what evidence and what to do', async () => {
  const screen = (await render('table', oneReport('en'))).split('\n').slice(0, 24).join('\n');
  for (const said of ['status: complete', 'member 李*', 'S3', '1 high', 'owners.csv:41', 'Lower the credit', 'Suspend posting']) assert.ok(screen.includes(said), said);
});

test('a finding is told with place, value, law and what would rebut it', async () => {
  const text = await render('table', oneReport('en'));
  for (const said of ['demo/owners.csv:41 (bytes 3120–3204)', '138****1234', 'Civil Code art. 1034', 'The person agreed', 'f_9c2e41aa07d3b6e5']) {
    assert.ok(text.includes(said), said);
  }
});

test('a title and a reason that many findings share are told once', async () => {
  const findings = Array.from({ length: 12 }, (_, i) => aFinding({ id: `f_${i}`, title: 'Shared title', reason: 'Shared reason.', subject: null }));
  const group = aGroup({ findings });
  const section = (await render('table', aReport({ groups: [group] }))).split('═'.repeat(80))[1] ?? '';
  assert.equal(section.split('Shared title').length - 1, 1);
  assert.equal(section.split('Shared reason.').length - 1, 1);
  assert.equal(section.split('\n  •').length - 1, 12);
});

test('a long list of findings is cut and the rest counted', async () => {
  const findings = Array.from({ length: 12 }, (_, i) => aFinding({ id: `f_${i}` }));
  const text = await render('table', aReport({ groups: [aGroup({ findings })] }), { maxRows: 5 });
  assert.equal(text.split('\n  •').length - 1, 5);
  assert.match(text, /and 7 more \(see --format json\)/);
});

test('the gravest findings are kept when the list is cut', async () => {
  const findings = [aFinding({ id: 'f_low', severity: 'low' }), aFinding({ id: 'f_crit', severity: 'critical' })];
  const text = await render('table', aReport({ groups: [aGroup({ findings })] }), { maxRows: 1 });
  assert.match(text, /f_crit/);
  assert.doesNotMatch(text, /f_low/);
});

test('findings below the severity asked for are counted, and the totals stay', async () => {
  const text = await render('table', CASES.many('en'), { minSeverity: 'high' });
  assert.match(text, /3 findings below high are not shown \(--min-severity\)/);
  assert.match(text, /1 critical, 9 high, 1 medium, 1 low, 1 info/);
  assert.doesNotMatch(text, /disclosure\.email/);
});

test('no findings is said only with how much was examined', async () => {
  const text = await render('table', aReport({ sources: [aSource({ messages: 300 })] }));
  assert.match(text, /no findings in 120 messages of 300 read/);
});

test('hidden findings are never told as none', async () => {
  const text = await render('table', oneReport('en'), { minSeverity: 'critical' });
  assert.doesNotMatch(text, /no findings/);
});

test('a check that could not run is named beside no findings', async () => {
  const group = aGroup({ checks: [{ id: 'reach', status: 'failed', reason: 'It stopped.' }] });
  assert.match(await render('table', aReport({ groups: [group] })), /no findings in 120 messages of 120 read; could not run:\s+reach/);
});

test('a finding that two bearers share is told under each', async () => {
  const bearers = [aBearer({ bearer: 'owner', account: 'wxid_a', name: '张*' }), aBearer()];
  const group = aGroup({ findings: [aFinding()] });
  group.liability = { ...group.liability, level: 'S3', bearers };
  const text = await render('table', aReport({ groups: [group] }));
  assert.equal(text.split('f_9c2e41aa07d3b6e5').length - 1, 2);
});

test('colour is written only when asked for', async () => {
  const report = oneReport('en');
  const painted = await render('table', report, { colour: true });
  const plain = await render('table', report);
  assert.ok(!plain.includes('\u001b'));
  assert.ok(painted.includes('\u001b[1m\u001b[31mS3'));
  assert.equal(painted.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), ''), plain);
});

test('a long record is drawn on one line with what one character stands for', async () => {
  const text = await render('table', CASES.many('en'));
  assert.match(text, /^records {7}[▁▂▃▄▅▆▇█·]{50}$/mu);
  assert.match(text, /one character = 4 days/);
});

test('only the first five rejected records of a source are told', async () => {
  const text = await render('table', CASES.many('en'));
  assert.equal(text.split('owners.csv:1').length - 1, 5);
  assert.match(text, /and 2 more/);
});

test('the box of bearers ends on a screen of 24 lines, however many there are', async () => {
  const bearers = Array.from({ length: 30 }, (_, i) => aBearer({ account: `wxid_${i}`, name: `Member ${i}`, findings: [`f_${i}`] }));
  const group = aGroup({ findings: bearers.map(({ account }, i) => aFinding({ id: `f_${i}`, account })) });
  group.liability = { ...group.liability, level: 'S3', bearers };
  for (const width of [60, 80, 120]) {
    const lines = (await render('table', aReport({ groups: [group] }), { width })).split('\n');
    const end = lines.findIndex((line) => line.startsWith('└'));
    assert.ok(end > 8 && end < 23, `${end}`);
    assert.match(lines[end + 1] ?? '', /^and \d+ more; in total 30 high/);
  }
});

test('a bearer at S0 gets one line without a step', async () => {
  const own = aFinding({ severity: 'low', subject: { relation: 'self', account: 'wxid_b', name: null, linkage: 'unknown', evidence: [], why: '', candidates: [], chain: [] } });
  const group = aGroup({ findings: [own] });
  group.liability = { ...group.liability, bearers: [aBearer({ level: 'S0', creditMove: 0, measure: { group: 'No step suggested.', person: 'No step suggested.' } })] };
  const text = await render('table', aReport({ groups: [group] }));
  assert.match(text, /^S0 observed {3}member 李\* \(wxid_b\): low disclosure\.phone · 138\*\*\*\*1234 · own/m);
  assert.doesNotMatch(text, /No step|^to do|credit [−+]/m);
});

describe('told once for several groups:', () => {
  const check = (reason: string) => [{ id: 'retention', status: 'suspected' as const, reason }];
  const open = (rule: string, reason: string) => ({ rule, reason, wouldNeed: 'More.' });
  const first = aGroup({ id: 'a', name: 'First', checks: check('Shared words. The first begins late.') });
  const second = aGroup({ id: 'b', name: 'Second', checks: check('Shared words. The second begins early.') });
  first.liability = { ...first.liability, notAssessable: [open('cn.x', 'Not in the export.'), open('cn.y', 'Only the first lacks it.')] };
  second.liability = { ...second.liability, notAssessable: [open('cn.x', 'Not in the export.')] };
  const third = aGroup({ id: 'c', name: 'Third', checks: [{ id: 'retention', status: 'failed', reason: 'It stopped.' }] });
  const findings = [aFinding({ bearer: 'member' })];

  test('a sentence of every reason, with what differs beneath its group', async () => {
    const text = await render('table', aReport({ groups: [first, second] }));
    assert.equal(text.split('Shared words.').length - 1, 1);
    assert.match(text, /retention: suspected – The first begins late\./);
    assert.match(text, /retention: suspected – The second begins early\./);
  });

  test('also where the check failed in another group', async () => {
    const text = await render('table', aReport({ groups: [first, second, third] }));
    assert.equal(text.split('Shared words.').length - 1, 1);
    assert.match(text, /retention: failed – It stopped\./);
  });

  test('what cannot be assessed, with the groups it is true of', async () => {
    const groups = [{ ...first, findings }, second];
    const everywhere = await render('table', aReport({ groups }));
    assert.match(everywhere, /Not assessable in any group\n• cn\.x: Not in the export; would need: More\./);
    assert.match(everywhere, /not assessed {2}cn\.y: Only the first lacks it; would need: More\./);
    assert.match(await render('table', aReport({ groups: [...groups, third] })), /Not assessable in First, Second\n• cn\.x/);
  });

  test('nothing where there is one group: its section holds all', async () => {
    const text = await render('table', aReport({ groups: [first] }));
    assert.match(text, /retention: suspected – Shared words\. The first begins late\./);
    assert.doesNotMatch(text, /for every group|in any group/);
  });
});

test('law and rebuttal of a rule are told once, and what only some findings touch is told as such', async () => {
  const findings = [aFinding({ id: 'f_1', cites: ['Civil Code art 1', 'Civil Code art 2'] }), aFinding({ id: 'f_2', account: 'wxid_z', cites: ['Civil Code art 1'] })];
  const text = await render('table', aReport({ groups: [aGroup({ findings })] }));
  assert.match(text, /• disclosure\.phone: Civil Code art 1; for some findings also Civil Code art 2\n {2}Unless: The person agreed/);
  assert.equal(text.split('The person agreed').length - 1, 1);
});

test('what goes with every step is told once, with the levels it goes with', async () => {
  const measure = { person: 'Consider a lower level (降级). Keep the records.', group: 'Consider a warning. Keep the records.' };
  const bearers = [aBearer({ measure }), aBearer({ bearer: 'owner', account: 'wxid_a', level: 'S1', measure })];
  const group = aGroup({ findings: [aFinding()] });
  group.liability = { ...group.liability, level: 'S3', bearers };
  const text = await render('table', aReport({ groups: [group] }));
  assert.match(text, /^S1 S3 {9}Keep the records\.$/m);
  assert.match(text, /^to do {5}a lower level \(降级\) · a warning · credit −25$/m);
  assert.equal(text.split('Keep the records.').length - 1, 1);
});

test('one group without findings takes about a screen', async () => {
  const group = aGroup();
  group.liability = { ...group.liability, notAssessable: [{ rule: 'cn.x', reason: 'Not in the export.', wouldNeed: 'The logs.' }] };
  const text = await render('table', aReport({ groups: [group] }));
  assert.ok(text.split('\n').length <= 25, text);
  assert.match(text, /not assessed {2}would need: cn\.x \(The logs\)/);
});

test('an account that would undo the mask of its name is not printed beside it, any other is', async () => {
  const subject = (name: string, account: string) => ({ relation: 'third-party' as const, account, name, linkage: 'named' as const, evidence: [], why: '', candidates: [], chain: [] });
  const findings = [aFinding({ id: 'f_1', subject: subject('N*** F***', 'Nora Field') }), aFinding({ id: 'f_2', subject: subject('w*', 'wxid_c') }), aFinding({ id: 'f_3', subject: subject('*', 'wxid') })];
  const text = await render('table', aReport({ groups: [aGroup({ findings })] }));
  assert.doesNotMatch(text, /Nora Field/);
  for (const said of ['N*** F*** (third party', 'w* wxid_c (third party', '* wxid (third party']) assert.ok(text.includes(said), said);
});

test('what comes before every step of an owner or employer is told once, and each step without it', async () => {
  const organisation = { person: 'First keep the file. Then ask the person. Keep the records.', group: 'First keep the file. Then post a reminder. Keep the records.' };
  const measure = { person: 'Lower the level. Keep the records.', group: '' };
  const group = aGroup({ findings: [aFinding()] });
  group.liability = { ...group.liability, level: 'S3', bearers: [aBearer({ measure, steps: { platform: measure, organisation } })] };
  const text = await render('table', aReport({ groups: [group] }));
  assert.match(text, /an owner or employer: Ask the person · Post a reminder\n/);
  assert.equal(text.split('First keep the file.').length - 1, 1);
});

test('a use of the group that shuts out a law is told, one that is not known is not', async () => {
  const gates = (applies: boolean | null) => aReport({ groups: [aGroup({ gates: [{ id: 'purpose', applies, reason: 'Family or friends by the groups file.' }] })] });
  assert.match(await render('table', gates(false)), /^use +Family or friends by the groups file\.$/m);
  assert.doesNotMatch(await render('table', gates(null)), /Family or friends/);
});
