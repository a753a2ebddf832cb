import type { CheckoutDto } from '../../api/checkouts/checkout';
import type { OpenedDto, SaleDto } from '../../api/checkouts/order';
import { paths } from '../../api/paths';
import { isCreatePending } from '../../domain/checkout/status';
import { getJson, isSignedOut, postJson, ProblemError } from '../http/fetch-json';

type StopMove = 'cancel' | 'wait' | 'done';

/** What becomes of a checkout that nobody waits for. One that somebody pays all the same is left alone. */
export const stopMove = ({ phase, actions }: Pick<CheckoutDto, 'phase' | 'actions'>): StopMove => {
  if (isCreatePending(phase)) return 'wait';
  return phase === 'open' && actions.includes('cancel') ? 'cancel' : 'done';
};

/** Longer than a code lives: what is not known by then is in the lists, and the server looks after it. */
const MOST_TRIES = 45;

const waitMs = (tries: number) => Math.min(2_000 * 2 ** tries, 30_000);

/**
 * Cancels a checkout whose code no screen has shown, as soon as it is known, and returns what is true then. Ends early when
 * nobody is signed in any more, or when it stays unknown for longer than a code lives. `pause`: milliseconds between two
 * tries.
 */
export async function closeUnseen({ checkout }: OpenedDto, pause = wait): Promise<OpenedDto> {
  let latest = checkout;
  for (let tries = 0; stopMove(latest) !== 'done' && tries < MOST_TRIES; tries += 1) {
    if (tries > 0 || stopMove(latest) === 'wait') await pause(waitMs(tries));
    try {
      latest = stopMove(latest) === 'cancel' ? await cancel(latest) : await lookUp(latest);
    } catch (error) {
      if (isSignedOut(error)) break;
      // Nobody answered, or not in our server's words: the same again.
    }
  }
  return { checkout: latest, qr: null };
}

async function cancel(checkout: CheckoutDto): Promise<CheckoutDto> {
  try {
    return await postJson<CheckoutDto>({ path: paths.api.cancel(checkout.id) });
  } catch (error) {
    if (error instanceof ProblemError && error.problem?.kind === 'not_cancellable') return lookUp(checkout);
    throw error;
  }
}

/** By its order: recovery takes whoever asks for the checkout itself for a till that waits, and would create it once more. */
async function lookUp({ id, orderId }: CheckoutDto): Promise<CheckoutDto> {
  const { checkouts } = await getJson<SaleDto>(paths.api.order(orderId));
  const found = checkouts.find((each) => each.id === id);
  if (!found) throw new Error(`Checkout ${id} is not among those of order ${orderId}.`);
  return found;
}

const wait = (forMs: number) => new Promise<void>((resolve) => setTimeout(resolve, forMs));
