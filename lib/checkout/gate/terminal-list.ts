import { MINUTE, SECOND } from '../../domain/core/durations';
import { err, type Result } from '../../domain/core/result';
import type { GatewayError } from '../../domain/gateway/gateway-error';
import type { PaymentGateway } from '../../domain/ports/gateway';
import type { Clock } from '../../domain/ports/runtime';

type List = PaymentGateway['terminals']['list'];
type Listed = Awaited<ReturnType<List>>;

/** Every till of the account gets the same answer, so however many ask the gateway is asked once in this time. */
const KEPT_MS = 10 * SECOND;
/** A failure is kept more briefly, and an old list is better than none for as long as this. */
const FAILURE_KEPT_MS = 2 * SECOND;
const OLD_MS = 10 * MINUTE;

type Deps = {
  readonly list: List;
  /** Whether the gateway may be asked now. */
  readonly mayAsk: () => Promise<boolean>;
  readonly clock: Clock;
};

/** The account's card terminals, asked for once for all who want them. */
export function createTerminalList({ list, mayAsk, clock }: Deps): List {
  let good: { readonly listed: Listed; readonly at: number } | null = null;
  let answered: { readonly listed: Listed; readonly at: number; readonly keptMs: number } | null = null;
  let asking: Promise<Listed> | null = null;

  const isWithin = (at: number, ms: number) => Math.abs(clock.now() - at) < ms;

  async function ask(): Promise<Listed> {
    const fresh: Listed = (await mayAsk()) ? await list() : notNow;
    const at = clock.now();
    if (fresh.ok) good = { listed: fresh, at };
    const listed = good && isWithin(good.at, OLD_MS) ? good.listed : fresh;
    answered = { listed, at, keptMs: fresh.ok ? KEPT_MS : FAILURE_KEPT_MS };
    return listed;
  }

  return async () => {
    if (answered && isWithin(answered.at, answered.keptMs)) return answered.listed;
    asking ??= ask().finally(() => (asking = null));
    return asking;
  };
}

const notNow: Result<never, GatewayError> = err({ kind: 'throttled', retryAfterMs: null });
