import { books } from './books';
import { charge } from './charge';
import { doors } from './doors';
import { telling } from './history';
import { hints } from './gateway-signals';
import { house } from './operations';
import { linking } from './links';
import { noticing } from './outbound-webhooks';
import { outcome } from './outcome';
import { racing } from './races';
import { givingBack } from './refunds';
import { screens } from './screens';
import { systems } from './systems';
import { typing } from './typing';
import { whole } from './whole-product';
import type { Break } from '../break';

/** Every deliberate fault. */
export const breaks: readonly Break[] = [
  ...charge,
  ...outcome,
  ...books,
  ...hints,
  ...house,
  ...racing,
  ...givingBack,
  ...telling,
  ...systems,
  ...doors,
  ...linking,
  ...noticing,
  ...typing,
  ...screens,
  ...whole,
];
