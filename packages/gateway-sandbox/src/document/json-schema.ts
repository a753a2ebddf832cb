import { z } from 'zod';

type JsonSchema = Readonly<Record<string, unknown>>;

/** What a caller may write, as JSON schema. What only code can check is in the description of the refusal. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod;
      // A field that is made ready before it is read: what is read then describes it.
      if (def.type !== 'pipe' || def.in._zod.def.type !== 'transform') return;
      // What it says of itself stands.
      if (def.out instanceof z.ZodType) Object.assign(jsonSchema, { ...inputSchema(def.out), ...jsonSchema });
    },
  });
  return JSON.parse(JSON.stringify(json), portable);
}

/** As a part of a larger document: without a dialect of its own, and with any JSON where a schema contains itself. */
function portable(keyword: string, value: unknown): unknown {
  if (keyword === '$schema' || keyword === '$defs') return undefined;
  const { $ref = '' } = Object(value);
  return String($ref).startsWith('#/$defs/') ? {} : value;
}

interface Parameter {
  readonly name: string;
  readonly in: 'query';
  readonly required: boolean;
  readonly schema: unknown;
}

/** The query parameters that an object of fields stands for. */
export function queryParameters(schema: z.ZodObject): readonly Parameter[] {
  const { properties = {}, required = [] } = inputSchema(schema);
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(Object(properties)).map(([name, content]) => ({
    name,
    in: 'query',
    required: needed.includes(name),
    schema: content,
  }));
}
