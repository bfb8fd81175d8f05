import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const BANNED_EN = /\b(?:prov(?:e|es|ed|en|ing)|proofs?|guilty|guilt|illegal\w*|violat\w*|infringed|offenders?|culprits?|always|all|undoubtedly|certainly|definitely|surely|inevitably|compliant|must have)\b/iu;
const BANNED_ZH = /证明|必然|必定|侵权成立|违法|构成侵权|构成犯罪|已经侵犯|有罪|毫无疑问|确凿|肯定是|合规/u;

/** Text inside quotation and title marks is somebody else's: statute or title. */
function ownWords(text: string): string {
  return text.replace(/《[^》]*》|「[^」]*」|“[^”]*”/gu, '');
}

function literals(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '').replace(/^(?:import|export) .* from .*$/gmu, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gu)].map((each) => each[1] ?? each[2] ?? '');
}

function sources(folder: string): string[] {
  const root = new URL(`../../src/${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, root), 'utf8'));
}

for (const folder of ['law', 'liability']) {
  test(`no string of src/${folder} states a verdict`, () => {
    const found = sources(folder).flatMap(literals);
    assert.ok(found.length > 20);
    for (const text of found) {
      assert.doesNotMatch(ownWords(text), BANNED_EN);
      assert.doesNotMatch(ownWords(text), BANNED_ZH);
    }
  });
}

test('the wording test sees verdict words, and lets quoted statute pass', () => {
  assert.deepEqual(literals("/* it's */ w('this proves it', `证明了`)"), ['this proves it', '证明了']);
  assert.match(ownWords('This proves it'), BANNED_EN);
  assert.match(ownWords('违法行为成立'), BANNED_ZH);
  assert.doesNotMatch(ownWords('「违法违约情节严重」的群组'), BANNED_ZH);
});
