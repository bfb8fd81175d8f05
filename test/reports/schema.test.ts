import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadSchemas } from '../../src/schema/_load.ts';
import { CASES } from './cases.ts';
import { render } from './render.ts';

type Json = Readonly<Record<string, unknown>>;

/** The schema as users get it lets later versions add fields; here a field that it does not name is an error. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  return 'properties' in inner && inner['type'] === 'object' ? { ...inner, additionalProperties: false } : inner;
}

const schemas = new Map((await loadSchemas()).map(({ id, schema }) => [id, schema]));
const check = new Ajv2020({ strict: true, allErrors: false }).compile(strict(schemas.get('report')) as Json);

describe('the JSON Schema of the report', () => {
  for (const [name, build] of Object.entries(CASES)) {
    test(`holds for the ${name} report, every field of it`, async () => {
      const printed: unknown = JSON.parse(await render('json', build('en')));
      assert.ok(check(printed), JSON.stringify(check.errors));
    });
  }

  test('refuses a report that lacks a field, has another schema number or a level that is none', async () => {
    const printed = JSON.parse(await render('json', CASES.one('en'))) as { groups: { liability: { level?: string } }[] };
    const { groups, ...rest } = printed;
    assert.equal(check(rest), false);
    assert.equal(check({ ...printed, schema: 'chataudit/report@2' }), false);
    if (groups[0]) groups[0].liability.level = 'S9';
    assert.equal(check(printed), false);
  });
});
