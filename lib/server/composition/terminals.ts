import 'server-only';
import type { Asker } from '../../checkout/gate/gate';
import { createTerminalList } from '../../checkout/gate/terminal-list';
import { terminalGroup } from '../../gateway/groups/terminals';
import type { TerminalHandlerDeps } from '../handlers/till/terminals';
import { checkouts, gateFor } from './checkouts';
import { env } from './env';
import { requestCaller } from './gateway';
import { once } from './once';
import { clock } from './runtime';

/** Asked for once for all of them. */
const TILLS: Asker = { kind: 'staff', name: null, address: 'tills' };

/** The card terminals of the account; only paymennt.com has some. */
export const terminals = once('terminals', (): TerminalHandlerDeps => ({
  checkouts: checkouts(),
  terminals:
    env().GATEWAY_BRAND === 'paymennt'
      ? {
          list: createTerminalList({
            list: terminalGroup(requestCaller()).list,
            mayAsk: () => gateFor(TILLS).mayRead(TILLS, 'terminals'),
            clock,
          }),
        }
      : null,
}));
