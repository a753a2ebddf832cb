import type { MismatchedField } from './match-answer';

const IDENTITY: readonly MismatchedField[] = ['id', 'requestId', 'reference'];

/** Whether what an answer shows is another checkout, and not only ours with other money. */
export const isOtherCheckout = (fields: readonly MismatchedField[]): boolean =>
  fields.some((field) => IDENTITY.includes(field));
