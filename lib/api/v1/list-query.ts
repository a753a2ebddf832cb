import { z } from 'zod';
import { STATUSES } from '../../domain/checkout/status';
import { cursorText } from '../cursor';
import { storableText } from '../fields';

/** Years that the database and people write with four digits. */
const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => /^(19|2\d)\d\d-/.test(text), 'is not of this time');

/** `GET /api/v1/checkouts`: newest first. */
export const listQuery = z.strictObject({
  reference: storableText(1, 50).optional(),
  status: z.enum(STATUSES).optional(),
  from: moment.optional().describe('Made at or after this time.'),
  to: moment.optional().describe('Made before this time.'),
  cursor: cursorText.optional().describe('`next` of the page before.'),
});

export type ListQuery = z.output<typeof listQuery>;
