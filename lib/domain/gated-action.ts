/** What not everybody may do. */
export const GATED_ACTIONS = [
  'exceptions.see',
  'exceptions.resolve',
  'history.see',
  'keys.manage',
  'links.use',
  'checkouts.open',
  'checkouts.see',
  'checkouts.cancel',
  'refunds.make',
  'payments.capture',
] as const;

export type GatedAction = (typeof GATED_ACTIONS)[number];
