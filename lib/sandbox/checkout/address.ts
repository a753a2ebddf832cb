import { z } from 'zod';
import { requiredOr } from '../values/required-or';
import { text } from './text';

export const addressSchema = z.object(
  {
    name: text(100),
    address1: text(255),
    address2: text(255, 0).optional(),
    city: text(50),
    state: text(50, 0).optional(),
    zip: text(20, 0).optional(),
    country: text(3, 2),
  },
  requiredOr('must be an object'),
);
