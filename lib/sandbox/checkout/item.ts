import { z } from 'zod';
import { requiredOr } from '../values/required-or';
import { decimalSchema, decimalUnits } from '../values/decimal';
import { text } from './text';

export const itemSchema = z.object(
  {
    name: text(500),
    sku: text(200, 0).optional(),
    unitprice: decimalSchema.optional(),
    quantity: decimalSchema.refine((value) => decimalUnits(value) > 0n, 'must be greater than 0'),
    linetotal: decimalSchema,
  },
  requiredOr('must be an object'),
);
