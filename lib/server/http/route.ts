import 'server-only';
import { isBusy } from '../../db/core/is-busy';
import { isStorable } from '../../domain/core/ids';
import type { Log } from '../../domain/ports/runtime';
import { addressOf } from './asker';
import { problem } from './answer';
import { BodyBrokenOff } from './request-body';

export type RouteDeps = {
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** Where staff reach this server, when a proxy stands in front of it. */
  readonly appUrl: string | undefined;
  /** How this server itself is reached. */
  readonly scheme: 'http' | 'https';
};

/** Asked at every request: routes are loaded at build time too, where there is nothing to build from. */
export type Deps<Value> = () => Value;

export type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

type Handle<Params> = (request: Request, params: Params) => Promise<Response>;

const BUSY_RETRY_MS = 2_000;

/**
 * Bugs end here, logged once, as a plain 500; a busy database as 503. Refused credentials and forbidden requests are logged
 * too. Of an address the log has the pattern: some hold secrets.
 */
export const guarded =
  <Params>(deps: Deps<RouteDeps>, handle: Handle<Params>): Handler<Params> =>
  async (request, context) => {
    const params = await context.params;
    const about = { method: request.method, route: routeOf(request, params) };
    try {
      const answer = await handle(request, params);
      if (isDenial(request, answer))
        deps().log.warn({ ...about, status: answer.status, address: addressOf(request) }, 'request denied');
      return answer;
    } catch (error) {
      if (error instanceof BodyBrokenOff) return problem('bad_request');
      deps().log.error({ err: error, ...about }, 'request failed');
      return isBusy(error) ? problem('busy', { retryAfterMs: BUSY_RETRY_MS }) : problem('internal');
    }
  };

/** A till whose session is over shows nothing that could be refused, and asks again and again. */
const isDenial = ({ headers }: Request, { status }: Response): boolean =>
  status === 403 || (status === 401 && headers.has('authorization'));

/** The path with a name in place of each parameter, such as `/api/pay/[token]`. */
export function routeOf({ url }: Pick<Request, 'url'>, params: unknown): string {
  const names = new Map(Object.entries(params ?? {}).map(([name, value]) => [String(value), name]));
  const segments = new URL(url).pathname.split('/').map((segment) => {
    const name = names.get(decode(segment)) ?? names.get(segment);
    return name === undefined ? segment : `[${name}]`;
  });
  return segments.join('/');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** No id of ours has a character that the database would call a mistake. */
export const areIds = (params: unknown): boolean =>
  Object.values(params ?? {}).every((id) => typeof id === 'string' && isStorable(id));

/**
 * Whether a changing request comes from our own pages. Browsers say so in Sec-Fetch-Site on https and on loopback; on
 * plain http they send only Origin, which must then be the scheme and the host that were asked.
 */
function isSameOrigin({ headers }: Request, { appUrl, scheme }: RouteDeps): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null) return false;
  return origin === originOf(`${scheme}://${headers.get('host')}`) || origin === originOf(appUrl);
}

/** What changes nothing may come from anywhere. */
const SAFE: readonly string[] = ['GET', 'HEAD'];

/** Null, which no origin is, of what is no address. */
const originOf = (address: string | undefined): string | null =>
  address !== undefined && URL.canParse(address) ? new URL(address).origin : null;

/** A route that anybody may call from our own pages. */
export const createPublicRoute =
  (deps: Deps<RouteDeps>) =>
  <Params>(handle: Handle<Params>): Handler<Params> =>
    guarded(deps, async (request, params) =>
      !SAFE.includes(request.method) && !isSameOrigin(request, deps())
        ? problem('forbidden')
        : handle(request, params),
    );

/** A route for people who hold an unguessable address. The address alone authorises, so cookies are ignored. */
export const createPayerRoute =
  (deps: Deps<RouteDeps>) =>
  <Params>(handle: (params: Params, request: Request) => Promise<Response>): Handler<Params> =>
    guarded<Params>(deps, async (request, params) =>
      areIds(params) ? handle(params, request) : problem('not_found'),
    );
