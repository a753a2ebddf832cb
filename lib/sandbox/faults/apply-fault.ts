import { type Answer, envelope } from '../api/envelope';
import type { Reply, WireFault } from '../core/reply';
import type { World } from '../core/world';
import { assertNever } from '../values/assert-never';
import type { CallFault } from './fault';
import { misreadingWorld } from './misreading-world';
import { refuse } from './refuse';
import { spoilResult } from './spoil-result';
import { staleWorld } from './stale-world';

/** Long after every client has given up. */
const foreverMs = 120_000;

export interface FaultedCall {
  readonly world: World;
  /** Carries the operation out and gives the true answer. */
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
