import { z } from 'zod';
import { CURRENCIES } from '../domain/currency';

/** One of the currencies we can count in. */
export const currencyCode = z
  .enum(CURRENCIES as [string, ...string[]])
  .transform((code) => code as (typeof CURRENCIES)[number]);
