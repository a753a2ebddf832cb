import type { ExceptionKind } from '../../domain/checkout/exception';

/** What a till is told of each kind: a title and what to do. Money that is held back has the words of its sale's own screen. */
export const ALERT_TEXTS = {
  late: ['banner.latePaid', 'sentence.heldBack_late'],
  paid_after_cancel: ['banner.latePaid', 'sentence.heldBack_late'],
  duplicate: ['exceptionAlert.duplicate', 'sentence.heldBack_duplicate'],
  mismatch: ['exceptionAlert.mismatch', 'exceptionAlert.mismatchMore'],
  // Of no till, so never told here; the words fit all the same.
  external_payment: ['exceptionAlert.mismatch', 'exceptionAlert.mismatchMore'],
  chargeback: ['exceptionAlert.chargeback', 'exceptionAlert.chargebackMore'],
  unrecognised: ['exceptionAlert.unrecognised', 'exceptionAlert.unrecognisedMore'],
  authorisation_ending: ['exceptionAlert.authorisationEnding', 'exceptionAlert.authorisationEndingMore'],
  authorisation_lapsed: ['exceptionAlert.authorisationLapsed', 'exceptionAlert.authorisationLapsedMore'],
} as const satisfies Record<ExceptionKind, readonly [string, string]>;
