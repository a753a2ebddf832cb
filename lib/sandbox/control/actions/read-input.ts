import { z } from 'zod';
import type { Result } from '../../values/result';
import type { ActionRefusal } from './action';

const fieldsSchema = z.record(z.string(), z.unknown()).default({});

/** An empty field of a form is a field left out. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): Result<T, ActionRefusal> {
  const fields = fieldsSchema.safeParse(input);
  if (!fields.success) return invalid('Send a JSON object, or nothing.');
  const given = Object.entries(fields.data).filter(([, value]) => value !== '');
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return { ok: true, value: read.data };
  const mistakes = read.error.issues.map(({ path, message }) => `${path.join('.') || 'input'} ${message}`);
  return invalid(`This cannot be done: ${mistakes.join('; ')}.`);
}

function invalid(sentence: string): Result<never, ActionRefusal> {
  return { ok: false, error: { kind: 'invalid', sentence } };
}
