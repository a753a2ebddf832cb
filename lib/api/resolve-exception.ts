import { z } from 'zod';
import { LONGEST_NOTE } from './limits';
import { storableText } from './fields';

/** `POST /api/exceptions/{id}/resolve`. */
export const resolveExceptionBody = z.strictObject({
  resolution: z.enum(['accepted', 'noted']),
  note: storableText(0, LONGEST_NOTE).optional(),
});

export type ResolveExceptionBody = z.input<typeof resolveExceptionBody>;

/** `GET /api/exceptions?state=`. */
export const exceptionState = z.enum(['open', 'resolved']);

export type ExceptionState = z.output<typeof exceptionState>;
