import { handleMerchantApi } from '../api/handle-merchant-api';
import { handleControl } from '../control/handle-control';
import { checkoutDocuments, type CheckoutDocuments } from '../firestore/checkout-documents';
import { handlePayPages } from '../pay/handle-pay-pages';
import { sendDue } from '../webhook/send-due';
import { type Call, type Caller, readCall, type Reply } from './call';
import { runDue } from './run-due';
import { openWorld, type SandboxDeps, type World } from './world';

export interface Sandbox {
  /** The Firestore documents that the merchant API names. */
  readonly documents: CheckoutDocuments;
  /** Rejects only for a defect or a book that cannot be written; every refusal is a response. */
  handle(request: Request, caller: Caller): Promise<Reply>;
  /** Processes what is due: expiries, postponed calls, webhook deliveries. Resolves when all are done. */
  tick(): Promise<void>;
}

export async function createSandbox(deps: SandboxDeps): Promise<Sandbox> {
  const world = openWorld(deps, await deps.book.read());
  return {
    documents: checkoutDocuments(world),
    async handle(request, caller) {
      const reply = await route(world, await readCall(request, caller));
      await world.book.flush();
      return reply;
    },
    async tick() {
      runDue(world);
      await sendDue(world);
      await world.book.flush();
    },
  };
}

async function route(world: World, call: Call): Promise<Reply> {
  runDue(world);
  const [, merchantPath] = /^(?:\/api)?\/mer\/v2\.0(\/.*)?$/.exec(call.path) ?? [undefined, undefined];
  if (merchantPath !== undefined) return handleMerchantApi(world, call, merchantPath);
  const isControl = call.path === '/' || call.path === '/_sandbox' || call.path.startsWith('/_sandbox/');
  return { response: await (isControl ? handleControl(world, call) : handlePayPages(world, call)) };
}

/** Runs a tick after each answer, so that webhooks do not wait for the timer. The answer does not wait for them. */
export function tickAfter(
  { handle, tick }: Pick<Sandbox, 'handle' | 'tick'>,
  onDefect: (error: unknown) => void,
): Sandbox['handle'] {
  return async (request, caller) => {
    const reply = await handle(request, caller);
    tick().catch(onDefect);
    return reply;
  };
}
