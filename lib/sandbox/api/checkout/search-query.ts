import { z } from 'zod';
import { checkoutStatuses } from '../../checkout/checkout-status';
import { checkoutTypes } from '../../checkout/checkout-type';
import { filterFields } from '../list/filter-fields';
import { pageFields } from '../list/page-fields';
import { statuses } from '../list/statuses';

export const searchQuerySchema = z.object({
  ...filterFields,
  ...pageFields,
  type: z.string().toUpperCase().pipe(z.enum(checkoutTypes, 'is not a known type')).optional(),
  requestId: z.string().optional(),
  orderId: z.string().optional(),
  status: statuses(checkoutStatuses),
});

export type SearchQuery = z.infer<typeof searchQuerySchema>;
