import { z } from 'zod';
import type { World } from '../core/world';
import { modesSchema } from '../modes/modes';
import { actionNames } from './possible-actions';
import { runAction } from './run-action';
import type { Outcome } from './sentences';

const tenYearsMs = 10 * 366 * 24 * 3_600_000;
const advanceSchema = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
  .refine((ms) => ms <= tenYearsMs);
const actionSchema = z.enum(actionNames);
const viewSchema = z.enum(['webhooks', 'outbox', 'settings']);

/** Does what a button says and gives the address of the page that shows it. */
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

/** Only places of the dashboard itself: an address from a form could lead anywhere. */
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
