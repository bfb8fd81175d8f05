import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import leak from '../../src/schema/leak.ts';
import { LEAK_CASES } from './leak-cases.ts';
import { renderLeak } from './leak-render.ts';

/** The schema as users get it lets later versions add fields; here a field that it does not name is an error. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  return 'properties' in inner && inner['type'] === 'object' ? { additionalProperties: false, ...inner } : inner;
}

const check = new Ajv2020({ strict: true, allErrors: false }).compile(strict(leak.schema) as Record<string, unknown>);

describe('the JSON Schema of the leak report', () => {
  for (const [name, build] of Object.entries(LEAK_CASES)) {
    if (name === 'hostile') continue; // Its enumerated fields are spoilt on purpose.
    test(`holds for the ${name} report, every field of it`, async () => {
      assert.ok(check(JSON.parse(await renderLeak('json', build('en')))), JSON.stringify(check.errors));
    });
  }

  test('refuses a missing field, another schema number, an outcome that is none, line 0 and a field it does not name', () => {
    const report = LEAK_CASES.many('en');
    const { gates: _, ...rest } = report;
    assert.equal(check(rest), false);
    assert.equal(check({ ...report, schema: 'chataudit/leak@2' }), false);
    assert.equal(check({ ...report, affected: report.affected.map((one) => ({ ...one, privacy: { outcome: 'guilty', row: 'R6' } })) }), false);
    assert.equal(check({ ...report, reordered: [[0, 1]] }), false);
    assert.equal(check({ ...report, surprise: true }), false);
    assert.ok(check(report));
  });

  test('takes what stands beside the factors, such as the reach of a consent', () => {
    const report = LEAK_CASES.one('en');
    assert.ok(check({ ...report, affected: report.affected.map((one) => ({ ...one, defences: { ...one.defences, covers: 'unknown' } })) }), JSON.stringify(check.errors));
  });
});
