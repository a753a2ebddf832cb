import { z } from 'zod';

export type Json = { [key: string]: unknown };

/** `input`: what callers send. `output`: what we answer. */
type Direction = 'input' | 'output';

/** The shapes and all that they are made of, under their own names. */
export function schemasOf(shapes: Record<string, z.ZodType>, io: Direction): Json {
  const found: Json = {};
  for (const [name, shape] of Object.entries(shapes)) {
    const { $defs = {}, ...schema } = toJsonSchema(shape, io);
    Object.assign(found, { [name]: schema }, $defs);
  }
  return JSON.parse(JSON.stringify(found).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** One optional parameter for each field. */
export const queryOf = (shape: z.ZodObject): Json[] =>
  Object.entries(shape.shape).map(([name, field]) => {
    const { description, ...schema } = toJsonSchema(field as z.ZodType, 'input');
    return { name, in: 'query', required: false, ...(description ? { description } : {}), schema };
  });

function toJsonSchema(shape: z.ZodType, io: Direction): Json {
  const schema: Json = { ...z.toJSONSchema(shape, { target: 'draft-2020-12', io, unrepresentable: 'any' }) };
  delete schema.$schema;
  return convert(schema, io) as Json;
}

/**
 * For generators of clients: a default becomes words, or they take the field for required; answers are open, or a field
 * that comes later breaks them.
 */
function convert(value: unknown, io: Direction): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, io));
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Json;
  const isField = 'default' in node && ('type' in node || 'enum' in node || 'anyOf' in node);
  const converted: Json = {};
  for (const [key, item] of Object.entries(node)) {
    if (key === 'default' && isField) continue;
    if (key === 'additionalProperties' && item === false && io === 'output') continue;
    converted[key] = convert(item, io);
  }
  if (!isField) return converted;
  const words = typeof node.description === 'string' ? `${node.description} ` : '';
  return { ...converted, description: `${words}Left out: ${JSON.stringify(node.default)}.` };
}
