import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { optional, PACKAGES } from '../../src/picture/optional.ts';

describe('packages that read pictures', () => {
  it('have the versions of package.json', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { optionalDependencies: unknown };
    assert.deepEqual({ ...PACKAGES }, optionalDependencies);
  });

  it('one that is missing is told with the command that adds them', async () => {
    const name = 'a-package-that-nobody-has';
    const missing = optional(() => import(name) as Promise<unknown>);
    await assert.rejects(missing, { name: 'AuditError', code: 'usage', message: /npm install .*onnxruntime-web@\d+\.\d+\.\d+ .*exifreader@\d/ });
  });

  it('a defect inside one is not taken for a missing one', async () => {
    await assert.rejects(optional(() => Promise.reject(new TypeError('broken'))), TypeError);
  });
});
