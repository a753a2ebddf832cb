import type { GatewayError } from '@/lib/domain/gateway/gateway-error';
import { err, ok, type Result } from '@/lib/domain/core/result';
import { classifyFailure, type HttpAnswer, type HttpRequest } from '@/lib/gateway/http';
import type { Reply } from '@/packages/gateway-sandbox/src/core/call';
import type { Chance } from './chance';
import type { Timeline } from './timeline';
import type { Turns } from './turns';

/** The line between the shop and the gateway. */
export type NetworkConditions = {
  /** Nothing can be sent. */
  isDown: boolean;
  /** Percent of calls that are lost before they arrive, and of answers that are lost on the way back. */
  lostCalls: number;
  lostAnswers: number;
  /** Some answers take seconds, so that reads overtake each other. */
  isUneven: boolean;
};

/** On an uneven line, one answer in so many takes so many times as long. */
const SLOW_EVERY = 4;
const SLOW_TIMES = 40;

type Answer = Result<HttpAnswer, GatewayError>;

type Deps = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly conditions: NetworkConditions;
  readonly turns: Turns;
  readonly handle: (request: Request) => Promise<Reply>;
};

const lost = (detail: string): Answer => err(classifyFailure(new Error(detail), true));
const refused = (): Answer => err(classifyFailure(new Error('ECONNREFUSED'), false));

/** One call over the line, with what the real one would make of it: see the transport in lib/gateway/http.ts. */
export function sendOver(deps: Deps, request: HttpRequest, resolve: (answer: Answer) => void): void {
  const { timeline, chance, conditions, turns, handle } = deps;
  if (turns.next) return void sendByTurns(turns.next, handle, request).then(resolve);
  const later = (ms: number, answer: Answer) => timeline.after(ms, () => resolve(answer));
  if (conditions.isDown) return later(chance.between(1, 50), refused());
  later(request.limits.whole, lost('time-out'));
  if (chance.isTrue(conditions.lostCalls)) return later(chance.between(20, 300), lost('ECONNRESET'));
  const isAnswerLost = chance.isTrue(conditions.lostAnswers);
  const usual = chance.between(5, 120);
  const back = conditions.isUneven && usual % SLOW_EVERY === 0 ? SLOW_TIMES * usual : usual;
  timeline.after(chance.between(5, 120), () => {
    void handle(toRequest(request)).then(async (reply) => {
      const answer = await readReply(reply);
      if (isAnswerLost) return later(back, lost('ECONNRESET'));
      if (answer) later(back + (reply.wire?.kind === 'delay' ? reply.wire.ms : 0), answer);
    });
  });
}

const toRequest = ({ url, method, headers, body }: HttpRequest): Request =>
  new Request(url, { method, headers, body: body ?? null });

/** The chooser of turns decides when the call and its answer arrive; nothing is lost. */
async function sendByTurns(
  next: NonNullable<Turns['next']>,
  handle: Deps['handle'],
  request: HttpRequest,
): Promise<Answer> {
  const what = `${request.method} ${new URL(request.url).pathname}`;
  await next(what);
  const reply = await handle(toRequest(request));
  await next(`answer to ${what}`);
  return (await readReply(reply)) ?? lost('time-out');
}

/** Null: no answer ever comes. */
async function readReply({ response, wire }: Reply): Promise<Answer | null> {
  switch (wire?.kind) {
    case 'hang':
    case 'drip':
      return null;
    case 'reset':
    case 'truncate':
      return lost('ECONNRESET');
    case 'huge':
      return lost('answer larger than 1 MiB');
    default:
      return ok({
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        body: await response.text(),
      });
  }
}
