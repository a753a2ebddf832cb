import { route } from '../route';
import { createSubscription } from './create-subscription';
import { getSubscription } from './get-subscription';
import { listSubscriptionPayments } from './list-subscription-payments';
import { pauseSubscription } from './pause-subscription';
import { resumeSubscription } from './resume-subscription';
import { searchSubscriptions } from './search-subscriptions';

export const subscriptionRoutes = [
  route('POST', '/subscription', createSubscription),
  route('GET', '/subscription', searchSubscriptions),
  route('GET', '/subscription/{id}', getSubscription),
  route('POST', '/subscription/{id}/pause', pauseSubscription),
  route('POST', '/subscription/{id}/resume', resumeSubscription),
  route('GET', '/subscription/{id}/payment', listSubscriptionPayments),
];
