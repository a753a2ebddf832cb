import type { DeclineReason } from '../checkout/checkout';
import type { WordKey } from './catalogue';

export interface TestCard {
  readonly digits: string;
  readonly brand: 'VISA';
  readonly outcome: 'approved' | 'challenge' | 'authorised' | Exclude<DeclineReason, 'not_authenticated'>;
  readonly label: WordKey;
  /** The gateway documents cards that succeed and no others, so these exist here alone. */
  readonly isOurs: boolean;
}

export const testCards: readonly TestCard[] = [
  { digits: '4242424242424242', brand: 'VISA', outcome: 'approved', label: 'approved', isOurs: false },
  { digits: '4012888888881881', brand: 'VISA', outcome: 'approved', label: 'alsoApproved', isOurs: false },
  { digits: '4000000000000002', brand: 'VISA', outcome: 'declined', label: 'declined', isOurs: true },
  {
    digits: '4000000000009995',
    brand: 'VISA',
    outcome: 'insufficient_funds',
    label: 'insufficientFunds',
    isOurs: true,
  },
  { digits: '4000000000003220', brand: 'VISA', outcome: 'challenge', label: 'challenged', isOurs: true },
  { digits: '4000000000000077', brand: 'VISA', outcome: 'authorised', label: 'authorised', isOurs: true },
];
