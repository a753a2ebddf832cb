import 'server-only';
import { isBusy } from '../../db/core/is-busy';
import { isStorable } from '../../domain/core/ids';
import type { Log } from '../../domain/ports/runtime';
import { problem } from './answer';

export type RouteDeps = {
  readonly log: Pick<Log, 'error'>;
  /** Where staff reach this server, when a proxy stands in front of it. */
  readonly appUrl: string | undefined;
};

/** Asked at every request: routes are loaded at build time too, where there is nothing to build from. */
export type Deps<Value> = () => Value;

export type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

type Handle<Params> = (request: Request, params: Params) => Promise<Response>;

const BUSY_RETRY_MS = 2_000;

/** Bugs end here, logged once, as a plain 500; a busy database as 503. */
export const guarded =
  <Params>(deps: Deps<RouteDeps>, handle: Handle<Params>): Handler<Params> =>
  async (request, context) => {
    try {
      return await handle(request, await context.params);
    } catch (error) {
      const { pathname } = new URL(request.url);
      deps().log.error({ err: error, method: request.method, pathname }, 'request failed');
      return isBusy(error) ? problem('busy', { retryAfterMs: BUSY_RETRY_MS }) : problem('internal');
    }
  };

/** No id of ours has a character that the database would call a mistake. */
export const areIds = (params: unknown): boolean =>
  Object.values(params ?? {}).every((id) => typeof id === 'string' && isStorable(id));

/**
 * Whether a changing request comes from our own pages. Browsers say so in Sec-Fetch-Site on https and
 * on loopback; on plain http they send only Origin, which must then name the host that was asked.
 */
function isSameOrigin(request: Request, appUrl: RouteDeps['appUrl']): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get('host') || (appUrl !== undefined && host === new URL(appUrl).host);
}

/** What changes nothing may come from anywhere. */
const SAFE: readonly string[] = ['GET', 'HEAD'];

/** A route that anybody may call from our own pages. */
export const createPublicRoute =
  (deps: Deps<RouteDeps>) =>
  <Params>(handle: Handle<Params>): Handler<Params> =>
    guarded(deps, async (request, params) =>
      !SAFE.includes(request.method) && !isSameOrigin(request, deps().appUrl)
        ? problem('forbidden')
        : handle(request, params),
    );

/** A route for people who hold an unguessable address. The address alone authorises, so cookies are ignored. */
export const createPayerRoute =
  (deps: Deps<RouteDeps>) =>
  <Params>(handle: (params: Params) => Promise<Response>): Handler<Params> =>
    guarded<Params>(deps, async (_, params) => (areIds(params) ? handle(params) : problem('not_found')));
