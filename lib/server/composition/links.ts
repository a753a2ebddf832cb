import 'server-only';
import { createLinkStore } from '../../db/links/link-store';
import { linkPlace } from '../adapters/public-address';
import type { PayPageDeps } from '../handlers/payer/pay-page';
import type { LinkHandlerDeps } from '../handlers/office/links';
import { stopping } from '../workers/stopping';
import type { Asker } from '../../checkout/gate/gate';
import { changeFeed, checkouts, checkoutsFor, gateFor } from './checkouts';
import { database, onBrokenRow, publicDatabase } from './database';
import { env } from './env';
import { once } from './once';

/** Payment links: what staff do with them. */
export const links = once('links', (): LinkHandlerDeps & Pick<PayPageDeps, 'payHost'> => ({
  links: createLinkStore(database(), onBrokenRow),
  checkout: checkouts(),
  async changed(id, ms) {
    await changeFeed().feed.wait(id, { ms, signal: stopping() });
  },
  place: linkPlace(env()),
  payHost: new URL(env().GATEWAY_PAY_BASE_URL).hostname,
}));

const payerLinks = once('payer-links', () => createLinkStore(publicDatabase(), onBrokenRow));

/** What a payer does with them: reading and opening a payment passes the gate. */
export const linksFor = (asker: Asker): PayPageDeps => ({
  links: payerLinks(),
  payHost: links().payHost,
  checkout: checkoutsFor(asker),
  changed: links().changed,
  mayOpen: async () => (await gateFor(asker).refuse(asker, 1)) === null,
});
