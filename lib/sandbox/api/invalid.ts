import type { z } from 'zod';
import type { Refusal } from './refusal';

export function invalid(error: z.ZodError): Refusal {
  const reasons = error.issues.map(({ path, message }) => `${path.join('.') || 'request'}: ${message}`);
  return { kind: 'invalid', reasons: [...new Set(reasons)] };
}
