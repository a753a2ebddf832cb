import { type Answer, envelope } from '../api/envelope';
import type { Reply, WireFault } from '../core/call';
import type { World } from '../core/world';
import type { Decimal } from '../values/decimal';
import { assertNever } from '../values/result';
import type { CallFault } from './fault';
import { refuse } from './refuse';
import { spoilResult } from './spoil-result';

/** Longer than any client waits. */
const foreverMs = 120_000;

interface FaultedCall {
  readonly world: World;
  /** Executes the operation and returns the true answer. */
  readonly commit: (seen?: World) => Answer;
  readonly isRead: boolean;
  /** Milliseconds since the call came in. */
  readonly elapsed: () => number;
}

export function applyFault(fault: CallFault, call: FaultedCall): Reply {
  const { world, commit } = call;
  const answer = ({ status, content }: Answer) => envelope(status, call.elapsed(), content);
  const onWire = (wire: WireFault): Reply => ({ response: answer(commit()), wire });
  const unanswered = (ms: number): Reply => ({
    response: answer({ status: 504, content: { success: false, error: 'No answer' } }),
    wire: { kind: 'hang', ms },
  });
  switch (fault.kind) {
    case 'status':
    case 'html':
    case '401':
    case '403':
    case '429':
      return { response: refuse(fault) };
    case 'redirect':
      return { response: redirected(fault, call) };
    case 'hang-no-commit':
      return unanswered(fault.ms);
    case 'delayed-commit':
      world.postponed.push({ dueAt: world.now() + fault.ms, run: () => void commit() });
      return unanswered(foreverMs);
    case 'commit-then-hang':
      return onWire({ kind: 'hang', ms: fault.ms });
    case 'commit-then-reset':
      return onWire({ kind: 'reset' });
    case 'slow':
      return onWire({ kind: 'delay', ms: fault.ms });
    case 'drip':
      return onWire({ kind: 'drip', msPerByte: fault.msPerByte });
    case 'truncate':
      return onWire({ kind: 'truncate' });
    case 'huge':
      return onWire({ kind: 'huge', bytes: fault.bytes });
    case 'close-idle':
      return onWire({ kind: 'close-idle' });
    case 'commit-then-500':
      commit();
      return {
        response: answer({ status: 500, content: { success: false, error: 'Internal server error' } }),
      };
    case 'envelope':
      return { response: answer(disagreeing(fault, commit())) };
    case 'stale-read':
      return { response: answer(commit(call.isRead ? staleWorld(world, fault.n) : world)) };
    case 'misread':
      return { response: answer(commit(misreadingWorld(world, fault.amount))) };
    case 'raw-id':
    case 'mutate':
    case 'swap-checkout':
    case 'unknown-status':
    case 'case-variant':
    case 'bad-qr':
      return { response: answer(spoilResult(fault, world, commit())) };
    default:
      return assertNever(fault);
  }
}

function disagreeing({ code, success }: CallFault & { kind: 'envelope' }, { content }: Answer): Answer {
  if (!success) return { status: code, content: { success, error: 'Internal server error' } };
  return { status: code, content: content.success ? content : { success } };
}

/** 307, because a client that follows it sends the same POST again. */
function redirected({ location, claims }: CallFault & { kind: 'redirect' }, call: FaultedCall): Response {
  const headers = { location };
  if (claims === undefined || !call.isRead) return new Response(null, { status: 307, headers });
  const claim = { kind: 'unknown-status', status: claims } as const;
  const { content } = spoilResult(claim, call.world, call.commit());
  const response = envelope(307, call.elapsed(), content);
  response.headers.set('location', location);
  return response;
}

/** The world as a replica shows it that is `n` changes of each checkout behind. For reads only. */
function staleWorld(world: World, n: number): World {
  const { checkouts, earlier } = world.state;
  const copies = [...checkouts].map(([id, checkout]) => {
    const before = earlier.get(id) ?? [];
    return [id, before.at(-n) ?? before[0] ?? checkout] as const;
  });
  return { ...world, state: { ...world.state, checkouts: new Map(copies) } };
}

/** A world that records new checkouts with another amount than requested. */
const misreadingWorld = (world: World, amount: Decimal): World => ({
  ...world,
  record: (fact) =>
    world.record(fact.kind === 'created' ? { ...fact, checkout: { ...fact.checkout, amount } } : fact),
});
