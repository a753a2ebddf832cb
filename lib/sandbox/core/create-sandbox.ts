import { handleMerchantApi } from '../api/handle-merchant-api';
import { handleControl } from '../control/handle-control';
import { handlePayPages } from '../pay/handle-pay-pages';
import { type Call, readCall } from './call';
import { expireDue } from './expire-due';
import { openWorld, type SandboxDeps, type World } from './world';

export interface Sandbox {
  /** Rejects only for a defect or a book that cannot be written; every refusal is a response. */
  handle(request: Request): Promise<Response>;
}

export async function createSandbox(deps: SandboxDeps): Promise<Sandbox> {
  const world = openWorld(deps, await deps.book.read());
  return {
    async handle(request) {
      const response = await route(world, await readCall(request));
      await world.book.flush();
      return response;
    },
  };
}

function route(world: World, call: Call): Response | Promise<Response> {
  expireDue(world);
  if (call.path === '/_sandbox' || call.path.startsWith('/_sandbox/')) return handleControl(world, call);
  const [, merchantPath] = /^(?:\/api)?\/mer\/v2\.0(\/.*)?$/.exec(call.path) ?? [undefined, undefined];
  if (merchantPath !== undefined) return handleMerchantApi(world, call, merchantPath);
  return handlePayPages(world, call);
}
