import 'server-only';
import { terminalGroup } from '../../gateway/groups/terminals';
import type { TerminalHandlerDeps } from '../handlers/till/terminals';
import { checkouts } from './checkouts';
import { env } from './env';
import { gatewayCaller } from './gateway';
import { once } from './once';

/** The card terminals of the account; only paymennt.com has some. */
export const terminals = once('terminals', (): TerminalHandlerDeps => ({
  checkouts: checkouts(),
  terminals: env().GATEWAY_BRAND === 'paymennt' ? terminalGroup(gatewayCaller()) : null,
}));
