import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Report, ReportFinding } from '../../src/model/report.ts';
import { inside, inTemp } from '../helpers/cli.ts';
import { parseScenes, type Wanted } from '../helpers/scenes.ts';

/** Questions that the tool cannot answer yet are written `#? …` under a line that says why. */
const OPEN_MOST = 5;
const FOLDER = new URL('../../fixtures/linkage/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort().map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
const scenes = files.flatMap(({ name, text }) => parseScenes(text, name.slice(0, -4)));
const groups = new Map<string, Report['groups'][number]>();

const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

/** All scenes are one case: accounts and groups of a scene have ids of their own. */
before(() => inTemp(async (cwd) => {
  for (const { groups: chats } of scenes) for (const { id, file } of chats) writeFileSync(join(cwd, `${id}.json`), file);
  writeFileSync(join(cwd, 'roster.csv'), csv([['account', 'real_name', 'phone', 'id_number', 'minor', 'group'], ...scenes.flatMap((scene) => scene.roster)]));
  writeFileSync(join(cwd, 'consents.csv'), csv([['account', 'by', 'scope', 'at', 'audience'], ...scenes.flatMap((scene) => scene.consents)]));
  const { code, stdout, stderr } = await inside(['audit', '.', '--check', 'disclosure', '--format', 'json', '--reveal', '--as-of', '2026-06-01', '--fail-on', 'none', '--quiet'], { cwd });
  assert.equal(code, 0, stderr);
  for (const group of (JSON.parse(stdout) as Report).groups) groups.set(group.id.slice(group.id.indexOf(':') + 1), group);
}));

function found({ group, message, entity }: Wanted): ReportFinding[] {
  return (groups.get(group)?.findings ?? []).filter((one) => one.message?.nativeId === message && (entity === null || one.rule === `disclosure.${entity}`));
}

function told(finding: ReportFinding): Record<string, string> {
  const { subject, audience, prior, consent } = finding;
  return {
    relation: subject?.relation ?? '', linkage: subject?.linkage ?? '', who: subject?.account ?? (subject?.name == null ? '-' : `"${subject.name}"`),
    name: subject?.name ?? '-', knowing: String(audience?.knowing ?? '-'), audience: String((audience?.sure ?? 0) + (audience?.likely ?? 0)), prior: prior?.scope ?? 'none',
    consent: consent?.state ?? 'none', either: (subject?.candidates ?? []).toSorted().join(','), by: [...new Set((subject?.evidence ?? []).map((ref) => ref.nativeId))].sort().join(','),
    severity: finding.severity,
  };
}

function ask(wanted: Wanted): void {
  const hits = found(wanted);
  if (wanted.none) return assert.deepEqual(hits.map((one) => `${one.rule} ${one.value}`), [], wanted.line);
  assert.ok(hits.length > 0, `${wanted.line}: not found; found ${JSON.stringify((groups.get(wanted.group)?.findings ?? []).map((one) => [one.rule, one.message?.nativeId, one.value]))}`);
  const expected: Record<string, string> = { relation: wanted.relation, who: wanted.who, linkage: wanted.linkage, ...wanted.more };
  const answers = hits.map((one) => Object.fromEntries(Object.entries(told(one)).filter(([key]) => key in expected)));
  if (answers.some((answer) => Object.entries(expected).every(([key, value]) => answer[key] === value))) return;
  assert.deepEqual(answers[0], expected, `${wanted.line}\n${hits[0]?.subject?.why ?? ''}`);
}

describe('whose, tied to whom, known by whom', () => {
  it('asks at least sixty scenes', () => assert.ok(scenes.length >= 60, String(scenes.length)));
  it('leaves few questions open, each with its reason', () => {
    const lines = files.flatMap(({ text }) => text.split('\n'));
    const open = lines.flatMap((line, i) => (line.startsWith('#?') ? [lines[i - 1] ?? ''] : []));
    assert.ok(open.length <= OPEN_MOST && open.every((line) => line.startsWith('# open: ')), String(open.length));
  });
  for (const scene of scenes) it(scene.title, () => { for (const one of scene.asks) ask(one); });
});

