import { z } from 'zod';

export const paymentMethodSchema = z.enum(
  [
    'CARD',
    'VISA',
    'MASTERCARD',
    'AMEX',
    'UNIONPAY',
    'TABBY',
    'CAREEM_PAY',
    'POINTCHECKOUT',
    'CRYPTO',
    'MADA',
  ],
  'is not a known payment method',
);
