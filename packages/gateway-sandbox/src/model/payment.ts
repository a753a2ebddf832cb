import { z } from 'zod';
import type { Decimal } from '../values/decimal';
import type { DeclineReason } from './checkout';
import { cardBrands } from './payment-method';

export type PaymentStatus = 'REDIRECT' | 'AUTHORIZED' | 'CAPTURED' | 'VOIDED' | 'FAILED' | 'CHARGEBACK';

/** One attempt to pay a checkout. */
export interface Payment {
  readonly id: string;
  readonly checkoutId: string;
  readonly currency: string;
  readonly amount: Decimal;
  readonly status: PaymentStatus;
  readonly card?: Card | undefined;
  readonly by: 'payer' | 'control' | 'debit';
  readonly timestamp: string;
  /** Why it failed. */
  readonly failure?: DeclineReason | undefined;
  /** The merchant's customer whose card is kept when it succeeds. */
  readonly storeFor?: string | undefined;
}

/** All that is ever stored of a card. */
export const cardSchema = z.object({
  brand: z.string(),
  last4: z.string().length(4),
  bin: z.string().length(6).optional(),
  /** yyyy-MM-dd. */
  expiry: z.string().optional(),
  /** Recognises a reused one-time token without storing it. */
  tokenDigest: z.string().optional(),
});

export type Card = z.infer<typeof cardSchema>;

export const storedCardSchema = z.object({
  customerReferenceId: z.string(),
  token: z.string(),
  cardBrand: z.string(),
  cardBin: z.string(),
  cardLast4: z.string(),
  cardHolderName: z.string(),
  /** yyyy-MM-dd. */
  expiry: z.string(),
  merchant: z.string().optional(),
});

export type StoredCard = z.infer<typeof storedCardSchema>;

/** What a one-time token of the card form stands for. */
export const cardTokenSchema = z.object({
  digest: z.string(),
  brand: z.enum(cardBrands),
  bin: z.string(),
  last4: z.string(),
  expiry: z.string(),
});

export type CardToken = z.infer<typeof cardTokenSchema>;
