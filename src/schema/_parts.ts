/** A JSON Schema (draft 2020-12) or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** An object whose fields are all there, but for those named in `optional`. More fields may come with later versions. */
export function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  return { type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)) };
}

export const list = (items: Schema): Schema => ({ type: 'array', items });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const oneOf = (...values: readonly (string | number)[]): Schema => ({ enum: values });
export const called = (description: string, schema: Schema): Schema => ({ ...schema, description });
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const number: Schema = { type: 'number' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const whole: Schema = { type: 'integer' };
/** ISO 8601 with an offset, or Z. */
export const instant: Schema = { type: 'string', pattern: '^[+-]?\\d{4,6}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d(:\\d\\d)?)$' };
export const day: Schema = { type: 'string', pattern: '^([+-]\\d{6}|\\d{4})-\\d\\d-\\d\\d$' };
export const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
