import 'server-only';
import { staffAsker } from '../http/asker';
import type { Handler } from '../http/route';
import type { StaffRequest } from '../http/staff-route';
import { refuseAsker } from './checkouts';
import { staffRoute } from './sessions';

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
    return (await refuseAsker(asker, calls)) ?? handle(input);
  });
