import { z } from 'zod';

const isStorable = (text: string) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);

/** `POST /api/exceptions/{id}/resolve`. */
export const resolveExceptionBody = z.strictObject({
  resolution: z.enum(['accepted', 'noted']),
  note: z.string().trim().max(500).refine(isStorable, 'has characters that cannot be stored').optional(),
});

export type ResolveExceptionBody = z.input<typeof resolveExceptionBody>;

/** `GET /api/exceptions?state=`. */
export const exceptionState = z.enum(['open', 'resolved']);

export type ExceptionState = z.output<typeof exceptionState>;
