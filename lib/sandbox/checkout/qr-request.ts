import { z } from 'zod';
import { checkMoney } from './check-money';
import { requestFields } from './request-fields';
import { wholeNumber } from './whole-number';

const expiresInMinutes = { min: 5, max: 10_080, byDefault: 1_440 };
const qrPixels = { min: 64, max: 1_024, byDefault: 300 };

export const qrRequestSchema = z
  .object({
    ...requestFields,
    description: z.string('must be text').optional(),
    expiresIn: wholeNumber(expiresInMinutes.min, expiresInMinutes.max).default(expiresInMinutes.byDefault),
    deviceReference: z.string('must be text').optional(),
    qrSize: wholeNumber(qrPixels.min, qrPixels.max).default(qrPixels.byDefault),
  })
  .superRefine(checkMoney);
