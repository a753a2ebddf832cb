import { z } from 'zod';
import { requiredOr } from '../values/required-or';

/** A lone value is taken where a list is expected, as the gateway does. */
export function listOf<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(schema, requiredOr('must be a list')),
  );
}
