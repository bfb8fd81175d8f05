import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Report, ReportFinding } from '../../src/model/report.ts';
import { chataudit, inside, inTemp, type Ran } from '../helpers/cli.ts';
import { EXPECTED, pathOf, SILENT_GROUPS, SILENT_LINES } from './expected.ts';

const DEMO = fileURLToPath(new URL('../../fixtures/demo', import.meta.url));
const FLAGS = ['--as-of', '2026-11-21T00:00:00+08:00', '--format', 'json'];

const files = (): string[] => readdirSync(DEMO).map((name) => join(DEMO, name));
const parse = (ran: Ran): Report => JSON.parse(ran.stdout) as Report;

function line(group: string, { rule, severity, status, subject, message, fact }: ReportFinding): string {
  const at = message ?? fact;
  return [group, rule, severity, status, subject?.relation ?? '-', subject?.linkage ?? '-', at ? `${basename(at.path)}:${at.line}` : '-'].join(' | ');
}

/** What is said about each group, without the places that depend on how a file was named. */
const gist = (report: Report) => report.groups.map((group) => ({
  id: group.id, level: group.liability.level, checks: group.checks, findings: group.findings.map(({ id, severity, status }) => `${id} ${severity} ${status}`),
}));

describe('the demo case', () => {
  let ran: Ran;
  let report: Report;
  before(async () => {
    ran = await chataudit(['audit', DEMO, ...FLAGS], { cwd: DEMO });
    report = parse(ran);
  });

  test('is read whole and exits with 1 for what it found', () => {
    assert.equal(ran.stderr, '');
    assert.equal(report.status, 'complete');
    assert.equal(ran.code, 1);
    assert.equal(report.exit, 1);
    assert.deepEqual(new Set(report.sources.map((source) => source.format)), new Set(['wechat-csv', 'whatsapp', 'chatlab', 'chatlog', 'pywxdump', 'telegram']));
  });

  test('holds exactly the findings that it was written for', () => {
    const found = report.groups.flatMap((group) => group.findings.map((finding) => line(group.id, finding)));
    assert.deepEqual(found.toSorted(), [...EXPECTED].toSorted());
  });

  for (const [rule, file, at, why] of SILENT_LINES) {
    test(`${rule} stays silent on ${pathOf(file)}:${at}: ${why}`, () => {
      const here = report.groups.flatMap((group) => group.findings).filter((finding) => {
        const places = [finding.message, finding.fact].filter((place) => place !== null);
        return finding.rule === rule && places.some((place) => basename(place.path) === pathOf(file) && place.line === at);
      });
      assert.deepEqual(here.map((finding) => finding.id), []);
    });
  }

  for (const [rule, id, why] of SILENT_GROUPS) {
    test(`${rule} stays silent in ${id}: ${why}`, () => {
      const group = report.groups.find((one) => one.id === id);
      assert.ok(group, `no group ${id}`);
      assert.deepEqual(group.findings.filter((finding) => finding.rule === rule), []);
    });
  }

  test('tells a group without a roster that verification was not assessable', () => {
    const carpool = report.groups.find((group) => group.id === 'wechat:39003@chatroom');
    assert.equal(carpool?.checks.find((check) => check.id === 'verification')?.status, 'not_assessable');
  });

  test('still makes sense to a newcomer years later: read whole, the same disclosures, exit 1', async () => {
    const later = await inside(['audit', DEMO, '--as-of', '2029-02-01', '--format', 'json']);
    const disclosures = (of: Report): string[] => of.groups.flatMap((group) => group.findings).filter((finding) => finding.check === 'disclosure').map((finding) => finding.id);
    assert.equal(later.code, 1);
    assert.equal(parse(later).status, 'complete');
    assert.deepEqual(disclosures(parse(later)), disclosures(report));
  });

  test('prints no private value in clear, in any language or form', async () => {
    const secrets = ['13800000031', '110000190001010012', 'E00000001', 'demo_plum66', '示范路12号', 'nora.field@', '36.112.0.9'];
    const forms = ['txt', 'json', 'jsonl', 'md', 'csv', 'html'];
    for (const lang of ['en', 'zh']) {
      await inTemp(async (folder) => {
        await inside(['audit', DEMO, '--as-of', '2026-11-21', '--lang', lang, ...forms.flatMap((form) => ['-o', join(folder, `report.${form}`)])]);
        for (const form of forms) {
          const text = readFileSync(join(folder, `report.${form}`), 'utf8');
          assert.ok(text.includes('disclosure.resident-id'), form);
          assert.deepEqual(secrets.filter((secret) => text.includes(secret)), [], `${form} ${lang}`);
        }
      });
    }
  });

  test('writes every form of report with the same bytes under three zones and three locales, from any working folder', async () => {
    const forms = ['txt', 'md', 'json', 'jsonl', 'csv', 'html'];
    const written = (env: Record<string, string>): Promise<string[]> => inTemp(async (folder) => {
      await chataudit(['audit', DEMO, ...FLAGS, ...forms.flatMap((form) => ['-o', `r.${form}`])], { env, cwd: folder });
      return forms.map((form) => readFileSync(join(folder, `r.${form}`), 'utf8'));
    });
    const [first, ...others] = [
      await written({ TZ: 'America/New_York', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }), await written({ TZ: 'Asia/Kolkata', LC_ALL: 'de_DE.UTF-8' }),
      await written({ TZ: 'UTC', LC_ALL: 'C' }),
    ];
    assert.equal(first?.[2], ran.stdout);
    for (const other of others) forms.forEach((form, i) => assert.ok(other[i] === first?.[i], form));
  });

  test('says the same of each group when its files are named one by one, in any order', async () => {
    const forward = await inside(['audit', ...files(), ...FLAGS], { cwd: DEMO });
    const backward = await inside(['audit', ...files().toReversed(), ...FLAGS], { cwd: DEMO });
    assert.equal(backward.stdout, forward.stdout);
    assert.deepEqual(gist(parse(forward)), gist(report));
  });
});
