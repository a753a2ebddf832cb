import 'server-only';
import { isBusy } from '../db/is-busy';
import type { Session } from '../domain/ports/staff-store';
import { container } from './container';
import { currentSession } from './current-session';
import { isSameOrigin } from './is-same-origin';
import { problem } from './problem';

type Context<Params> = { params: Promise<Params> };

export type StaffRequest<Params> = {
  readonly request: Request;
  readonly params: Params;
  readonly session: Session;
};

type Handler<Params> = (request: Request, context: Context<Params>) => Promise<Response>;

const BUSY_RETRY_MS = 2_000;

/** A route that anybody may call. Bugs end here, logged once, as a plain 500; a busy database as 503. */
export const publicRoute =
  <Params>(handle: (request: Request, params: Params) => Promise<Response>): Handler<Params> =>
  async (request, context) => {
    try {
      if (request.method !== 'GET' && !isSameOrigin(request)) return problem('forbidden');
      return await handle(request, await context.params);
    } catch (error) {
      const { pathname } = new URL(request.url);
      container().checkout.log.error({ err: error, method: request.method, pathname }, 'request failed');
      return isBusy(error) ? problem('busy', { retryAfterMs: BUSY_RETRY_MS }) : problem('internal');
    }
  };

/** A route for signed-in staff: 401 before anything is read. */
export const staffRoute = <Params>(
  handle: (input: StaffRequest<Params>) => Promise<Response>,
): Handler<Params> =>
  publicRoute<Params>(async (request, params) => {
    const session = await currentSession();
    return session ? handle({ request, params, session }) : problem('signed_out');
  });

/**
 * A route for machines elsewhere, which have neither a session nor an origin: their address is their secret, so it is
 * never logged. Whatever goes wrong is answered with 503, because they send again what was not taken.
 */
export const machineRoute =
  <Params>(handle: (request: Request, params: Params) => Promise<Response>): Handler<Params> =>
  async (request, context) => {
    try {
      return await handle(request, await context.params);
    } catch (error) {
      container().log.error({ err: error, method: request.method }, 'a machine’s request failed');
      const headers = { 'Cache-Control': 'private, no-store', 'Retry-After': '2' };
      return new Response(null, { status: 503, headers });
    }
  };
