import type { AmountDto, ResolvedDto } from './exceptions/exception';
import type { FieldErrorDto } from './field-errors';

/** Every expected failure of the API, one kind for each text that the till shows. RFC 9457 problem+json. */
export const PROBLEM_KINDS = [
  'bad_request',
  'signed_out',
  'forbidden',
  'not_allowed',
  'not_found',
  'wrong_pin',
  'sign_in_locked',
  'key_reused',
  'in_flight',
  'not_branch_currency',
  'above_largest_sale',
  'too_many_open',
  'page_unreachable',
  'already_payable',
  'already_paid',
  'money_reserved',
  'not_cancellable',
  'not_refundable',
  'refund_in_doubt',
  'refund_not_seen',
  'other_currency',
  'too_much',
  'already_resolved',
  'sale_has_money',
  'unsuitable',
  'already_added',
  'too_many_endpoints',
  'inside_network',
  'gateway_refused',
  'gateway_unreachable',
  'gateway_credentials',
  'gateway_busy',
  'answer_mismatch',
  'code_unusable',
  'not_started',
  'stopped',
  'busy',
  'internal',
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

export type ProblemDto = {
  kind: ProblemKind;
  /** One English sentence for logs and other systems; screens translate `kind`. */
  title: string;
  status: number;
  /** The gateway's own sentence, when it refused. */
  detail?: string;
  /** With `in_flight`, `busy` and `sign_in_locked`: when to try again. */
  retryAfterMs?: number;
  /** With `already_payable` and `already_paid`: that checkout. */
  checkoutId?: string;
  /** With `above_largest_sale`: minor units of the branch's currency; with `too_many_open`: codes. */
  limit?: number;
  /** With `too_much`: what can still be refunded, in minor units; for other systems as decimal text. */
  remainingMinor?: number;
  remaining?: string;
  /** With `bad_request`: what is wrong, and where. */
  errors?: FieldErrorDto[];
  /** With `already_resolved`: how, when and by whom. */
  resolved?: ResolvedDto;
  /** With `sale_has_money`: what other payments brought the sale. */
  saleHas?: AmountDto;
};
