import { z } from 'zod';
import { requiredOr } from '../values/required-or';

export const currencySchema = z
  .string(requiredOr('must be text'))
  .regex(/^[A-Za-z]{3}$/, 'must be a 3-letter currency code')
  .toUpperCase();
