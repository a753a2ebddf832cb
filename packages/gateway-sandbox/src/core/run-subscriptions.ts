import { endOf, nextAfter, startOf } from '../model/subscription-schedule';
import type { Subscription } from '../model/subscription';
import { subscriptionMessages } from '../pay/messages';
import { timestamp } from '../values/timestamp';
import { newDisplayId, newId, type World } from './world';

/** Asks for the payments that are due, and ends what is past its end, with its open payments. */
export function runSubscriptions(world: World): void {
  for (const subscription of [...world.state.subscriptions.values()]) {
    if (subscription.status === 'ARCHIVED' || subscription.status === 'EXPIRED') continue;
    if (subscription.status === 'ACTIVE') askForPayments(world, subscription);
    if (world.now() >= (endOf(subscription) ?? Infinity)) end(world, subscription);
  }
}

function askForPayments(world: World, subscription: Subscription): void {
  const end = endOf(subscription) ?? Infinity;
  for (;;) {
    const due = nextDue(world, subscription);
    if (due > world.now() || due >= end) return;
    askForPayment(world, subscription, due);
  }
}

/** One that began before it was made asks for its first payment at once. */
function nextDue({ state }: World, subscription: Subscription): number {
  const { id } = subscription;
  const made = Number(BigInt(id) >> 20n);
  const isFirst = ![...state.subscriptionPayments.values()].some((one) => one.subscriptionId === id);
  if (isFirst && startOf(subscription) <= made) return made;
  return nextAfter(subscription, state.scheduledFrom.get(id) ?? made);
}

function askForPayment(world: World, subscription: Subscription, due: number): void {
  const linkKey = Buffer.from(world.random(24)).toString('hex');
  const payment = {
    id: newId(world),
    displayId: newDisplayId(world),
    subscriptionId: subscription.id,
    linkKey,
    timestamp: timestamp(due),
  };
  world.record({ kind: 'subscription-payment', payment });
  const link = `${world.config.payBaseUrl}/subscription/${linkKey}`;
  for (const message of subscriptionMessages(subscription, link)) world.record({ kind: 'message', message });
}

function end(world: World, subscription: Subscription): void {
  world.record({ kind: 'subscription', subscription: { ...subscription, status: 'EXPIRED' } });
  for (const { id, subscriptionId, status } of [...world.state.checkouts.values()]) {
    if (subscriptionId !== subscription.id || status !== 'PENDING') continue;
    world.record({ kind: 'expired', checkoutId: id, expiredAt: timestamp(world.now()) });
  }
}
