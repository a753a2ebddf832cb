import 'server-only';
import { BodyBrokenOff } from './request-body';
import type { Deps, Handler, RouteDeps } from './route';

/**
 * A route for machines elsewhere, which have neither a session nor an origin: their address is their secret, so it is
 * never logged. Whatever goes wrong is answered with 503, because they send again what was not taken.
 */
export const createMachineRoute =
  (deps: Deps<Pick<RouteDeps, 'log'>>) =>
  <Params>(handle: (request: Request, params: Params) => Promise<Response>): Handler<Params> =>
  async (request, context) => {
    try {
      return await handle(request, await context.params);
    } catch (error) {
      // Whoever broke off their body sends it again; nothing of ours failed.
      if (!(error instanceof BodyBrokenOff))
        deps().log.error({ err: error, method: request.method }, 'a machine’s request failed');
      const headers = { 'Cache-Control': 'private, no-store', 'Retry-After': '2' };
      return new Response(null, { status: 503, headers });
    }
  };
