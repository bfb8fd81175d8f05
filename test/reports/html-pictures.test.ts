import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report, ReportGroup } from '../../src/model/report.ts';
import { stepsOfCounts } from '../../src/reports/_svg-calendar-key.ts';
import { aFinding, aGroup, aReport } from '../helpers/report.ts';
import { CASES } from './cases.ts';
import { tagsOf, textOf } from './html-check.ts';
import { render } from './render.ts';

const CALENDAR = { first: '2026-05-30', counts: [4, 1, 0, 0, 0, 2], earlier: 7, required: { from: '2026-05-31', to: '2026-06-05' } };

const silence = aFinding({
  id: 'f_gap', check: 'retention', rule: 'retention.silence', bearer: 'record', account: null, accountName: null, subject: null, message: null, value: null,
  range: { from: '2026-05-31T10:00:00+08:00', to: '2026-06-04T09:00:00+08:00', expected: 12, missing: 12 },
});

function drawn(over: object, findings: ReportGroup['findings'] = []): Report {
  return aReport({ groups: [{ ...aGroup({ findings }), ...over }] });
}

test('the calendar says in words what it draws, and has its months and gaps as tables', async () => {
  const page = await render('html', drawn({ calendar: CALENDAR }, [silence]));
  const said = textOf(page);
  assert.match(said, /From 2026-05-30 to 2026-06-04: 7 records on 3 of 6 days\. 7 records before that are not drawn\. The window that has to be there runs from 2026-05-31 to 2026-06-05\./);
  assert.match(said, /2026 – – – – 5 2 – – – – – –/);
  assert.match(said, /A 2026-06-01 2026-06-03 12 12 retention\.silence 1/);
  assert.match(said, /12 missing gap A/);
  assert.match(page, /<path class="window"/);
});

test('a finding about the whole record is no gap', async () => {
  const page = await render('html', drawn({ calendar: CALENDAR }, [{ ...silence, rule: 'retention.count-mismatch' }]));
  assert.doesNotMatch(page, /class="hatch"|class="letter"/);
});

test('a day of a gap that is shorter than a day is marked, records or not', async () => {
  const range = { from: '2026-05-30T10:00:00+08:00', to: '2026-05-30T11:00:00+08:00', expected: null, missing: 3 };
  assert.match(textOf(await render('html', drawn({ calendar: CALENDAR }, [{ ...silence, range }]))), /A 2026-05-30 2026-05-30 – 3/);
});

test('calendars of one day, of years and of nonsense are drawn or left out, never broken', async () => {
  for (const calendar of [
    { first: '2024-02-29', counts: [1], earlier: 0, required: null }, { first: '2023-01-01', counts: Array.from({ length: 1100 }, (_, i) => i % 90), earlier: 5, required: { from: '2025-01-01', to: '9999-12-31' } },
    { first: '2026-13-01', counts: [1], earlier: 0, required: null }, { first: '2026-01-01', counts: [], earlier: 0 }, { first: '2026-01-01', counts: [Number.NaN, -1, '<b>'], required: { from: 'x', to: 'y' } }, 'x', null,
  ]) {
    const page = await render('html', drawn({ calendar }, [silence]));
    tagsOf(page);
    assert.doesNotMatch(page, /NaN|Infinity|undefined/);
  }
});

test('few records a day need fewer steps, and a step holds what its square says', () => {
  assert.deepEqual(stepsOfCounts([0, 0]), []);
  assert.deepEqual(stepsOfCounts([1, 0]), [1]);
  assert.deepEqual(stepsOfCounts([2, 1]), [1, 2]);
  assert.deepEqual(stepsOfCounts([30]), [1, 3, 6, 13]);
});

test('members are drawn by verification with their share, and who made the roster', async () => {
  const said = textOf(await render('html', drawn({ verification: { verified: 6, unverified: 1, unknown: 1, limited: 1, from: 'roster' } })));
  assert.match(said, /verified: 6 \(75 %\); not verified: 1 \(12\.5 %\); not known: 1 \(12\.5 %\)/);
  assert.match(said, /By the roster given.* 1 account among them is marked as limited\./);
  assert.doesNotMatch(textOf(await render('html', drawn({ verification: { verified: 0, unverified: 0, unknown: 0, limited: 0, from: null } }))), /Members by verification/);
});

test('disclosures are drawn by kind, own data apart from what others told, and stand in a table by person', async () => {
  const said = textOf(await render('html', CASES.many('en')));
  assert.match(said, /mobile number 2 by others, 0 own/);
  assert.match(said, /e-mail address 0 by others, 1 own/);
  assert.match(said, /王\* \(wxid_c\) 2 1 \(1\) –/);
});

test('a black-and-white print tells every fill apart', async () => {
  const page = await render('html', drawn({ calendar: CALENDAR, verification: { verified: 1, unverified: 1, unknown: 1, limited: 0, from: null } }, [silence]));
  for (const fill of ['fill-days', 'fill-hatch', 'fill-dots']) assert.equal(page.split(`id="${fill}"`).length - 1, 1);
});
