import 'server-only';
import { container } from '../composition/container';
import { isBusy } from '../../db/core/is-busy';
import type { KeyAction } from '../../domain/staff/api-key';
import { isStorable } from '../../domain/core/ids';
import { can } from '../../domain/staff/staff';
import type { Caller, Session } from '../../domain/ports/staff-store';
import { currentCaller } from '../auth/current-caller';
import { currentSession } from '../auth/session';
import { problem } from './answer';

/**
 * Whether a changing request comes from our own pages. Browsers say so in Sec-Fetch-Site on https and
 * on loopback; on plain http they send only Origin, which must then name the host that was asked.
 */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const { APP_URL } = container().env;
  const { host } = new URL(origin);
  return host === request.headers.get('host') || (APP_URL !== undefined && host === new URL(APP_URL).host);
}

type Context<Params> = { params: Promise<Params> };

export type StaffRequest<Params> = {
  readonly request: Request;
  readonly params: Params;
  readonly session: Session;
};

type Handler<Params> = (request: Request, context: Context<Params>) => Promise<Response>;

const BUSY_RETRY_MS = 2_000;

/** Bugs end here, logged once, as a plain 500; a busy database as 503. */
const guarded =
  <Params>(handle: (request: Request, params: Params) => Promise<Response>): Handler<Params> =>
  async (request, context) => {
    try {
      return await handle(request, await context.params);
    } catch (error) {
      const { pathname } = new URL(request.url);
      container().checkout.log.error({ err: error, method: request.method, pathname }, 'request failed');
      return isBusy(error) ? problem('busy', { retryAfterMs: BUSY_RETRY_MS }) : problem('internal');
    }
  };

/** No id of ours has a character that the database would call a mistake. */
const areIds = (params: unknown): boolean =>
  Object.values(params ?? {}).every((id) => typeof id === 'string' && isStorable(id));

/** A route that anybody may call from our own pages. */
export const publicRoute = <Params>(
  handle: (request: Request, params: Params) => Promise<Response>,
): Handler<Params> =>
  guarded(async (request, params) =>
    request.method !== 'GET' && !isSameOrigin(request) ? problem('forbidden') : handle(request, params),
  );

/** A route for signed-in staff: 401 before anything is read. */
export const staffRoute = <Params>(
  handle: (input: StaffRequest<Params>) => Promise<Response>,
): Handler<Params> =>
  publicRoute<Params>(async (request, params) => {
    const session = await currentSession();
    if (!session) return problem('signed_out');
    return areIds(params) ? handle({ request, params, session }) : problem('not_found');
  });

export type SystemRequest<Params> = {
  readonly request: Request;
  readonly params: Params;
  readonly caller: Caller;
};

/** A route for other systems of the shop, which show a key: 401 and 403 before anything is read. No cookie counts. */
export const systemRoute = <Params>(
  action: KeyAction,
  handle: (input: SystemRequest<Params>) => Promise<Response>,
): Handler<Params> =>
  guarded<Params>(async (request, params) => {
    const caller = await currentCaller(request);
    if (!caller) return problem('key_unknown');
    if (!can(caller.staff, action)) return problem('key_not_allowed');
    return areIds(params) ? handle({ request, params, caller }) : problem('not_found');
  });

/** A route for whoever holds an address that nobody can guess: that is all its right, so no cookie counts. */
export const payerRoute = <Params>(handle: (params: Params) => Promise<Response>): Handler<Params> =>
  guarded<Params>(async (_, params) => (areIds(params) ? handle(params) : problem('not_found')));

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
