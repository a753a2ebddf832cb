import { z } from 'zod';
import { STATUSES } from '../../domain/status';
import { cursorText } from '../cursor';
import { storableText } from '../storable-text';

/** `GET /api/v1/checkouts`: newest first. */
export const listQuery = z.strictObject({
  reference: storableText(1, 50).optional(),
  status: z.enum(STATUSES).optional(),
  from: z.iso.datetime({ offset: true }).optional().describe('Made at or after this time.'),
  to: z.iso.datetime({ offset: true }).optional().describe('Made before this time.'),
  cursor: cursorText.optional().describe('`next` of the page before.'),
});

export type ListQuery = z.output<typeof listQuery>;
