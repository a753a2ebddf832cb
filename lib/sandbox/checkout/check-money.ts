import type { z } from 'zod';
import { decimalsMistake } from './amount';
import { type Priced, totalsMistake } from './totals';

/** The rules that look at several fields at once, the same for every type of checkout. */
export function checkMoney(request: Priced & { readonly currency: string }, context: z.RefinementCtx): void {
  const decimals = decimalsMistake(request.amount, request.currency);
  if (decimals) context.addIssue({ code: 'custom', path: ['amount'], message: decimals });
  const totals = totalsMistake(request);
  if (totals) context.addIssue({ code: 'custom', path: ['totals'], message: totals });
}
