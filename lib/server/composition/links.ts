import 'server-only';
import { createLinkStore } from '../../db/links/link-store';
import { linkPlace } from '../adapters/public-address';
import type { PayPageDeps } from '../handlers/payer/pay-page';
import type { LinkHandlerDeps } from '../handlers/office/links';
import { stopping } from '../workers/stopping';
import { changeFeed, checkouts } from './checkouts';
import { database, onBrokenRow } from './database';
import { env } from './env';
import { once } from './once';

/** Payment links: what staff and payers do with them. */
export const links = once('links', (): LinkHandlerDeps & PayPageDeps => ({
  links: createLinkStore(database(), onBrokenRow),
  checkout: checkouts(),
  changed: (id, ms) => changeFeed().feed.wait(id, { ms, signal: stopping() }),
  place: linkPlace(env()),
  payHost: new URL(env().GATEWAY_PAY_BASE_URL).hostname,
}));
