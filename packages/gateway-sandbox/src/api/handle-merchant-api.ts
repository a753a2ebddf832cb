import { z } from 'zod';
import type { Call, Reply } from '../core/call';
import { merchantOf, type Owned } from '../core/merchant';
import type { World } from '../core/world';
import { applyFault } from '../faults/apply-fault';
import type { CallFault } from '../faults/fault';
import { readJson } from '../values/json';
import { authorisedKey } from './authorised-key';
import { type Answer, envelope } from './envelope';
import { refusalText } from './refusal';
import { operations } from './routes';

export function handleMerchantApi(everything: World, call: Call, path: string): Reply {
  const authorised = authorisedKey(call.headers, everything.config.credentials);
  const keyHeader = authorised?.header;
  const world = { ...everything, ...(authorised && merchantOfCall(everything, authorised.key)) };
  const startedAt = world.clock();
  const elapsed = () => world.clock() - startedAt;
  const named = requestIdOf(call);
  const fault = world.faults.forCall({
    method: call.method,
    path: path.replace(/\/$/, ''),
    requestId: named ?? call.query.get('requestId') ?? requestIdOfPath(world, path),
  });
  witness(world, call, { keyHeader, requestId: named, fault });
  const commit = (seen = world) =>
    keyHeader ? answer(seen, call, path) : refused(401, 'Invalid API key or secret');
  if (fault) return applyFault(fault, { world, commit, elapsed, isRead: call.method === 'GET' });
  const { status, content } = commit();
  return { response: envelope(status, elapsed(), content) };
}

/** One configured pair is one merchant; where any pair is taken, each key is a merchant of its own. */
function merchantOfCall({ config }: World, key: string): Owned {
  return config.credentials ? {} : { merchant: merchantOf(key) };
}

function answer(world: World, call: Call, path: string): Answer {
  for (const { method, path: pattern, run } of operations) {
    const match = method === call.method ? pattern.exec(path) : null;
    if (!match) continue;
    const outcome = run(world, { call, pathId: match[1] ?? '' });
    if (!outcome.ok) return refused(400, refusalText(outcome.error));
    return { status: 200, content: { success: true, result: outcome.value } };
  }
  return refused(404, `No such operation: ${call.method} ${call.path}`);
}

function refused(status: number, error: string): Answer {
  return { status, content: { success: false, error } };
}

const namedSchema = z.object({ requestId: z.string() });

function requestIdOf(call: Call): string | undefined {
  const body = readJson(call.body);
  return namedSchema.safeParse(body.ok ? body.value : undefined).data?.requestId;
}

interface Witnessed {
  readonly keyHeader: string | undefined;
  readonly requestId: string | undefined;
  readonly fault: CallFault | undefined;
}

/** Keeps only the requestId of the body: the book must not hold secrets of customers or merchants. */
function witness(world: World, call: Call, { keyHeader, requestId, fault }: Witnessed): void {
  world.record({
    kind: 'request',
    method: call.method,
    path: call.path + call.search,
    authorised: keyHeader !== undefined,
    ...(keyHeader !== undefined && { keyHeader }),
    ...(requestId !== undefined && { requestId }),
    ...(fault && { fault: fault.kind }),
  });
}

/** The requestId of the checkout that the path names, if there is one. */
function requestIdOfPath({ state }: World, path: string): string | undefined {
  const [, kind, id = ''] = /^\/(checkout|payment)\/([^/]+)/.exec(path) ?? [];
  const checkoutId = kind === 'payment' ? state.payments.get(id)?.checkoutId : id;
  return state.checkouts.get(checkoutId ?? '')?.requestId;
}
