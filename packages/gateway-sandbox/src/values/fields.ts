import { z } from 'zod';

/** Forms and plugins send what nobody filled in as an empty text: it counts as absent. */
const emptyAsAbsent = (value: unknown) => (value === '' ? undefined : value);

/** A field that may be absent, null (see `readJson`) or empty. */
export function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess(emptyAsAbsent, schema.optional()).optional();
}

/** The same with a value for its absence. */
export function optionalOr<T extends z.ZodType>(schema: T, absent: z.output<T>) {
  return optional(schema).transform((value) => value ?? absent);
}

interface Issue {
  readonly input?: unknown;
}

/** Error messages that distinguish an absent value from a wrong one. */
export function requiredOr(wrong: string) {
  return { error: (issue: Issue) => (issue.input === undefined ? 'is required' : wrong) };
}

/** Text, with the gateway's own error messages. */
export function text(max: number, min = 1) {
  const size = `size must be between ${min} and ${max}`;
  return z
    .string(requiredOr('must be text'))
    .max(max, size)
    .refine((value) => min === 0 || value.trim() !== '', { error: 'must not be blank', abort: true })
    .min(min, size);
}

/** Numbers arrive as text (see `readJson`), so "300" and 300 are equal. */
export function wholeNumber(min: number, max: number) {
  return z
    .string('must be a whole number')
    .regex(/^\s*[+-]?\d{1,15}(\.0+)?\s*$/, { error: 'must be a whole number', abort: true })
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`))
    .meta({ type: ['integer', 'string'], minimum: min, maximum: max });
}

const written = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

/** Some clients write booleans as text. */
export const flag = z
  .preprocess((value) => written.get(value) ?? value, z.boolean('must be true or false'))
  .meta({ type: ['boolean', 'string'] });

/** Like the gateway, accepts a single value for a list. */
export function listOf<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(schema, requiredOr('must be a list')),
  );
}

/** An absolute http or https address. `fetch` refuses addresses with credentials, so they are invalid. */
export const webAddress = z
  .string(requiredOr('must be text'))
  .refine(isWebAddress, 'must be an absolute http or https address');

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}
