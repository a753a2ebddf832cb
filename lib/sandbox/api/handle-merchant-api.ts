import { z } from 'zod';
import type { Call } from '../core/call';
import type { Reply } from '../core/reply';
import type { World } from '../core/world';
import { readJson } from '../values/read-json';
import { envelope } from './envelope';
import { isAuthorised } from './is-authorised';
import { operations } from './operations';
import { refusalText } from './refusal';

export function handleMerchantApi(world: World, call: Call, path: string): Reply {
  const startedAt = world.clock();
  const authorised = isAuthorised(call.headers, world.config.credentials);
  witness(world, call, authorised);
  const { status, content } = authorised
    ? answer(world, call, path)
    : refused(401, 'Invalid API key or secret');
  return { response: envelope(status, world.clock() - startedAt, content) };
}

function answer(world: World, call: Call, path: string) {
  for (const { method, path: pattern, run } of operations) {
    const match = method === call.method ? pattern.exec(path) : null;
    if (!match) continue;
    const outcome = run(world, { call, pathId: match[1] ?? '' });
    if (!outcome.ok) return refused(400, refusalText(outcome.error));
    return { status: 200, content: { success: true as const, result: outcome.value } };
  }
  return refused(404, `No such operation: ${call.method} ${call.path}`);
}

function refused(status: number, error: string) {
  return { status, content: { success: false as const, error } };
}

const namedSchema = z.object({ requestId: z.string() });

/** Of the body only the requestId is kept: the book must never hold a customer's or a merchant's secrets. */
function witness(world: World, call: Call, authorised: boolean): void {
  const body = readJson(call.body);
  const named = namedSchema.safeParse(body.ok ? body.value : undefined);
  world.record({
    kind: 'request',
    method: call.method,
    path: call.path + call.search,
    authorised,
    ...(named.success && { requestId: named.data.requestId }),
  });
}
