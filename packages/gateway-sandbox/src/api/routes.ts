import {
  linkRequestSchema,
  mobileRequestSchema,
  qrRequestSchema,
  terminalRequestSchema,
  webRequestSchema,
} from '../requests/checkout-requests';
import { debitRequestSchema } from '../requests/debit-request';
import { subscriptionRequestSchema } from '../requests/subscription-request';
import { pageQuerySchema } from './list';
import { type Route, route } from './operation';
import {
  branchRequestSchema,
  createBranch,
  disableBranch,
  enableBranch,
  getBranch,
  listBranches,
} from './operations/branches';
import {
  cardListQuerySchema,
  cardTokenQuerySchema,
  deleteCard,
  getCard,
  listCards,
} from './operations/cards';
import { cancelCheckout, getCheckout, resendToTerminal } from './operations/checkout';
import {
  createLinkCheckout,
  createMobileCheckout,
  createQrCheckout,
  createTerminalCheckout,
  createWebCheckout,
} from './operations/create-checkout';
import { debit } from './operations/debit';
import { capturePayment, getPayment } from './operations/payments';
import { refundCheckout, refundRequestSchema } from './operations/refund-checkout';
import { searchCheckouts, searchQuerySchema } from './operations/search-checkouts';
import {
  createSubscription,
  getSubscription,
  listSubscriptionPayments,
  pauseSubscription,
  resumeSubscription,
  searchSubscriptions,
  subscriptionQuerySchema,
} from './operations/subscriptions';
import { getTerminal, listTerminals } from './operations/terminals';
import {
  createWebhook,
  deleteWebhook,
  disableWebhook,
  enableWebhook,
  getWebhook,
  listWebhooks,
  testWebhook,
  webhookRequestSchema,
} from './operations/webhooks';

/** Every operation of the merchant API, as the gateway documents them. */
export const operations: readonly Route[] = [
  route('POST /checkout/qr', createQrCheckout, { body: qrRequestSchema }),
  route('POST /checkout/web', createWebCheckout, { body: webRequestSchema }),
  route('POST /checkout/mobile', createMobileCheckout, { body: mobileRequestSchema }),
  route('POST /checkout/link', createLinkCheckout, { body: linkRequestSchema }),
  route('POST /checkout/terminal', createTerminalCheckout, { body: terminalRequestSchema }),
  route('GET /checkout', searchCheckouts, { query: searchQuerySchema }),
  route('GET /checkout/{id}', getCheckout),
  route('POST /checkout/{id}/cancel', cancelCheckout),
  route('POST /checkout/{id}/refund', refundCheckout, { query: refundRequestSchema }),
  route('POST /checkout/{id}/resend-to-terminal', resendToTerminal),

  route('POST /payment/debit', debit, { body: debitRequestSchema }),
  route('GET /payment/{id}', getPayment),
  route('POST /payment/{id}/capture', capturePayment),

  route('GET /card', getCard, { query: cardTokenQuerySchema }),
  route('GET /card/list', listCards, { query: cardListQuerySchema }),
  route('POST /card/delete', deleteCard, { query: cardTokenQuerySchema }),

  route('POST /subscription', createSubscription, { body: subscriptionRequestSchema }),
  route('GET /subscription', searchSubscriptions, { query: subscriptionQuerySchema }),
  route('GET /subscription/{id}', getSubscription),
  route('POST /subscription/{id}/pause', pauseSubscription),
  route('POST /subscription/{id}/resume', resumeSubscription),
  route('GET /subscription/{id}/payment', listSubscriptionPayments, { query: pageQuerySchema }),

  route('GET /branches', listBranches, { query: pageQuerySchema }),
  route('POST /branches', createBranch, { body: branchRequestSchema }),
  route('GET /branches/{id}', getBranch),
  route('POST /branches/{id}/enable', enableBranch),
  route('POST /branches/{id}/disable', disableBranch),

  route('GET /terminals', listTerminals, { query: pageQuerySchema }),
  route('GET /terminals/{id}', getTerminal),

  route('GET /webhooks', listWebhooks, { query: pageQuerySchema }),
  route('POST /webhooks', createWebhook, { body: webhookRequestSchema }),
  route('GET /webhooks/{id}', getWebhook),
  route('POST /webhooks/{id}/test', testWebhook),
  route('POST /webhooks/{id}/enable', enableWebhook),
  route('POST /webhooks/{id}/disable', disableWebhook),
  route('POST /webhooks/{id}/delete', deleteWebhook),
];
