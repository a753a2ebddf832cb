import { z } from 'zod';
import { actions } from '../control/actions/actions';
import type { World } from '../core/world';
import { modesSchema } from '../model/modes';
import { type ActionName, actionNames } from './action-panel';
import type { Outcome } from './sentences';

const tenYearsMs = 10 * 366 * 24 * 3_600_000;
const advanceSchema = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
  .refine((ms) => ms <= tenYearsMs);
const actionSchema = z.enum(actionNames);
const viewSchema = z.enum(['webhooks', 'outbox', 'settings']);

/** Performs the action of a button and returns the address of the page that shows the result. */
export function performPress(world: World, form: URLSearchParams): string {
  const press = form.get('press');
  const action = actionSchema.safeParse(press);
  if (action.success) {
    const checkout = form.get('checkout') ?? '';
    const amount = form.get('amount') ?? undefined;
    return back({ checkout }, runAction(world, { name: action.data, checkoutId: checkout, amount }));
  }
  if (press === 'clock') return back(hereOf(form), moveClock(world, form));
  if (press === 'modes') return back({ view: 'settings' }, changeModes(world, form));
  if (press !== 'clear-faults') return back({}, { said: 'unknown' });
  world.faults.clear();
  return back({ view: 'settings' }, { said: 'faults-removed' });
}

function moveClock(world: World, form: URLSearchParams): Outcome {
  const advanceMs = advanceSchema.safeParse(form.get('advanceMs'));
  if (!advanceMs.success) return { said: 'unknown' };
  world.record({ kind: 'clock', advanceMs: advanceMs.data });
  return { said: 'time-moved' };
}

function changeModes(world: World, form: URLSearchParams): Outcome {
  const modes = modesSchema.safeParse({
    ...Object.fromEntries(form),
    declinesUntilFailed: Number(form.get('declinesUntilFailed')),
    largestPage: Number(form.get('largestPage')),
    webhookOnCreate: form.has('webhookOnCreate'),
  });
  if (!modes.success) return { said: 'bad-settings' };
  world.record({ kind: 'modes', modes: modes.data });
  return { said: 'modes-changed' };
}

/** Accepts only places of the dashboard: an address from a form could lead anywhere. */
function hereOf(form: URLSearchParams): Record<string, string> {
  const here = new URLSearchParams(form.get('here') ?? '');
  const checkout = here.get('checkout');
  if (checkout !== null) return { checkout };
  const view = viewSchema.safeParse(here.get('view'));
  if (view.success) return { view: view.data };
  const q = here.get('q');
  return q === null ? {} : { q };
}

function back(place: Record<string, string>, outcome: Outcome): string {
  return `/?${new URLSearchParams({ ...place, ...outcome })}`;
}

interface Wanted {
  readonly name: ActionName;
  readonly checkoutId: string;
  /** The refund's amount field; no other button has one. */
  readonly amount: string | undefined;
}

/** Runs a control action on a checkout. */
function runAction(world: World, { name, checkoutId, amount }: Wanted): Outcome {
  const checkout = world.state.checkouts.get(checkoutId);
  if (!checkout) return { said: 'checkout-not-found' };
  const isLate = name === 'pay-late';
  const action = actions[isLate ? 'pay' : name];
  if (!action) return { said: 'unknown' };
  const done = action(world, checkout, {
    ...(isLate && { late: true }),
    ...(name === 'refund' && { amount }),
  });
  return done.ok ? { said: 'done' } : { said: 'refused', because: done.error.sentence };
}
