import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FIELDS, type Kind } from '../../../src/leak/case/fields.ts';
import { nest } from '../../../src/leak/case/paths.ts';
import { writeCase } from '../../../src/leak/case/write.ts';
import schema from '../../../src/schema/case.ts';
import { ZONE } from '../../helpers/timeline.ts';

const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema.schema);

function values(kind: Kind): unknown[] {
  if (kind.is === 'choice') return Object.keys(kind.values);
  if (kind.is === 'rows') return Object.entries(kind.columns).flatMap(([column, of]) => values(of).map((value) => [{ [kind.key]: 'x', [column]: value }]));
  return { name: ['x'], names: [['x']], instant: [1_777_618_800_000], count: [0], flag: [true, false] }[kind.is];
}

test('the schema takes each fact with each value that is written for it', () => {
  for (const { fact, kind } of FIELDS) {
    for (const value of values(kind)) assert.ok(check(JSON.parse(writeCase(nest([[fact, value]]), ZONE))), `${fact} ${JSON.stringify(value)}`);
  }
});

test('the schema knows no other fact and no other value', () => {
  assert.equal(check({ fualt: 'none' }), false);
  assert.equal(check({ fault: 'bad' }), false);
  assert.equal(check({ audience: { size: -1 } }), false);
  assert.deepEqual(Object.keys((schema.schema as { properties?: object }).properties ?? {}).filter((key) => !key.startsWith('$')), [...new Set(FIELDS.map(({ fact }) => fact.split('.')[0]))]);
});
