import { z } from 'zod';
import { checkMoney } from './check-money';
import { requestFields } from './request-fields';
import { wholeNumber } from './whole-number';
import { requiredOr } from '../values/required-or';

/** The document gives a terminal's checkout no limits of its own. */
const expiresInMinutes = { min: 1, max: 10_080, byDefault: 1_440 };

export const terminalRequestSchema = z
  .object({
    ...requestFields,
    description: z.string('must be text').optional(),
    terminalId: z.string(requiredOr('must be text')).regex(/^[0-9]+$/, 'must be a whole number'),
    expiresIn: wholeNumber(expiresInMinutes.min, expiresInMinutes.max).default(expiresInMinutes.byDefault),
  })
  .superRefine(checkMoney);
