import { asLinkToken } from '../domain/ids';
import type { LinkWish, NewLink } from '../domain/payment-link';
import type { Deps } from './deps';

/** What staff asked for, as it is stored. */
export function newLink({ checkout: { random, clock } }: Pick<Deps, 'checkout'>, wish: LinkWish): NewLink {
  const createdAt = clock.now();
  const expiresAt = createdAt + wish.lifeMinutes * 60_000;
  return { ...wish, token: asLinkToken(random.text(128)), createdAt, expiresAt };
}
