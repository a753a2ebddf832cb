import { z } from 'zod';
import { webAddress } from '../values/web-address';
import { checkMoney } from './check-money';
import { orderFields } from './mobile-request';

export const webRequestSchema = z.object({ ...orderFields, returnUrl: webAddress }).superRefine(checkMoney);
