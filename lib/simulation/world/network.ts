import type { GatewayError } from '../../domain/gateway-error';
import { err, ok, type Result } from '../../domain/result';
import type { HttpAnswer, HttpRequest } from '../../gateway/http';
import type { Reply } from '../../sandbox/core/reply';
import type { Chance } from './chance';
import type { Timeline } from './timeline';

/** The line between the shop and the gateway. */
export type Weather = {
  /** Nothing can be sent. */
  isDown: boolean;
  /** Of a hundred calls so many are lost before they arrive, and so many answers on the way back. */
  lostCalls: number;
  lostAnswers: number;
};

type Answer = Result<HttpAnswer, GatewayError>;

type Deps = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly weather: Weather;
  readonly handle: (request: Request) => Promise<Reply>;
};

const inDoubt = (detail: string): Answer => err({ kind: 'in_doubt', detail });

/** One call over the line, with what the real one would make of it: see the transport in lib/gateway/http.ts. */
export function sendOver(
  { timeline, chance, weather, handle }: Deps,
  request: HttpRequest,
  resolve: (answer: Answer) => void,
): void {
  const later = (ms: number, answer: Answer) => timeline.after(ms, () => resolve(answer));
  if (weather.isDown)
    return later(chance.between(1, 50), err({ kind: 'unreachable', detail: 'ECONNREFUSED' }));
  later(request.limits.whole, inDoubt('time-out'));
  if (chance.isTrue(weather.lostCalls)) return later(chance.between(20, 300), inDoubt('ECONNRESET'));
  const isAnswerLost = chance.isTrue(weather.lostAnswers);
  const back = chance.between(5, 120);
  timeline.after(chance.between(5, 120), () => {
    void handle(
      new Request(request.url, {
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
      }),
    ).then(async (reply) => {
      const answer = await readReply(reply);
      if (isAnswerLost) return later(back, inDoubt('ECONNRESET'));
      if (answer) later(back + (reply.wire?.kind === 'delay' ? reply.wire.ms : 0), answer);
    });
  });
}

/** Null: no answer ever comes. */
async function readReply({ response, wire }: Reply): Promise<Answer | null> {
  switch (wire?.kind) {
    case 'hang':
    case 'drip':
      return null;
    case 'reset':
    case 'truncate':
      return inDoubt('ECONNRESET');
    case 'huge':
      return inDoubt('answer larger than 1 MiB');
    default:
      return ok({
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        body: await response.text(),
      });
  }
}
