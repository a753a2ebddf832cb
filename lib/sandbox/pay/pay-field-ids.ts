import type { PayField } from './pay-form';

export const payFieldIds: Readonly<Record<PayField, string>> = {
  cardNumber: 'card-number',
  expiryDate: 'expiry-date',
  cvv: 'cvv',
  nameOnCard: 'name-on-card',
  terms: 'terms',
};
