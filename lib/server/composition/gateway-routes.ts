import 'server-only';
import type { Asker } from '../../checkout/gate/gate';
import type { KeyAction } from '../../domain/staff/api-key';
import { problem } from '../http/answer';
import { staffAsker, systemAsker } from '../http/asker';
import type { Handler } from '../http/route';
import type { StaffRequest } from '../http/staff-route';
import type { SystemRequest } from '../http/system-route';
import { gateFor } from './checkouts';
import { systemRoute } from './keys';
import { staffRoute } from './staff';

/**
 * Staff change something at the gateway, by so many calls. A refused request was not begun, and `busy` makes the till
 * send it again with its key: it may be the repetition of one that was done.
 */
export const staffGatewayRoute = <Params>(
  calls: number,
  handle: (input: StaffRequest<Params>) => Promise<Response>,
): Handler<Params> =>
  staffRoute<Params>(async (input) => {
    const asker = staffAsker(input.request, input.session);
    return (await refuse(asker, calls)) ?? handle(input);
  });

/** The same for other systems, which are told when it is they who ask too often. */
export const systemGatewayRoute = <Params>(
  action: KeyAction,
  calls: number,
  handle: (input: SystemRequest<Params>) => Promise<Response>,
): Handler<Params> =>
  systemRoute<Params>(action, async (input) => {
    const asker = systemAsker(input.request, input.caller);
    return (await refuse(asker, calls)) ?? handle(input);
  });

async function refuse(asker: Asker, calls: number): Promise<Response | null> {
  const refusal = await gateFor(asker).refuse(asker, calls);
  if (!refusal) return null;
  const { reason, retryAfterMs } = refusal;
  return problem(reason === 'limit' && asker.kind === 'system' ? 'too_many_requests' : 'busy', {
    retryAfterMs,
  });
}
