import { branchRoutes } from './branch/branch-routes';
import { cardRoutes } from './card/card-routes';
import { checkoutRoutes } from './checkout/checkout-routes';
import { paymentRoutes } from './payment/payment-routes';
import type { Route } from './route';
import { subscriptionRoutes } from './subscription/subscription-routes';
import { terminalRoutes } from './terminal/terminal-routes';
import { webhookRoutes } from './webhook/webhook-routes';

export const operations: readonly Route[] = [
  ...checkoutRoutes,
  ...paymentRoutes,
  ...cardRoutes,
  ...subscriptionRoutes,
  ...branchRoutes,
  ...terminalRoutes,
  ...webhookRoutes,
];
