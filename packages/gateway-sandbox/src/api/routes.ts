import { type Route, route } from './operation';
import { createBranch, disableBranch, enableBranch, getBranch, listBranches } from './operations/branches';
import { deleteCard, getCard, listCards } from './operations/cards';
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
import { refundCheckout } from './operations/refund-checkout';
import { searchCheckouts } from './operations/search-checkouts';
import {
  createSubscription,
  getSubscription,
  listSubscriptionPayments,
  pauseSubscription,
  resumeSubscription,
  searchSubscriptions,
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
} from './operations/webhooks';

/** Every operation of the merchant API, as the gateway documents them. */
export const operations: readonly Route[] = [
  route('POST', '/checkout/qr', createQrCheckout),
  route('POST', '/checkout/web', createWebCheckout),
  route('POST', '/checkout/mobile', createMobileCheckout),
  route('POST', '/checkout/link', createLinkCheckout),
  route('POST', '/checkout/terminal', createTerminalCheckout),
  route('GET', '/checkout', searchCheckouts),
  route('GET', '/checkout/{id}', getCheckout),
  route('POST', '/checkout/{id}/cancel', cancelCheckout),
  route('POST', '/checkout/{id}/refund', refundCheckout),
  route('POST', '/checkout/{id}/resend-to-terminal', resendToTerminal),

  route('POST', '/payment/debit', debit),
  route('GET', '/payment/{id}', getPayment),
  route('POST', '/payment/{id}/capture', capturePayment),

  route('GET', '/card', getCard),
  route('GET', '/card/list', listCards),
  route('POST', '/card/delete', deleteCard),

  route('POST', '/subscription', createSubscription),
  route('GET', '/subscription', searchSubscriptions),
  route('GET', '/subscription/{id}', getSubscription),
  route('POST', '/subscription/{id}/pause', pauseSubscription),
  route('POST', '/subscription/{id}/resume', resumeSubscription),
  route('GET', '/subscription/{id}/payment', listSubscriptionPayments),

  route('GET', '/branches', listBranches),
  route('POST', '/branches', createBranch),
  route('GET', '/branches/{id}', getBranch),
  route('POST', '/branches/{id}/enable', enableBranch),
  route('POST', '/branches/{id}/disable', disableBranch),

  route('GET', '/terminals', listTerminals),
  route('GET', '/terminals/{id}', getTerminal),

  route('GET', '/webhooks', listWebhooks),
  route('POST', '/webhooks', createWebhook),
  route('GET', '/webhooks/{id}', getWebhook),
  route('POST', '/webhooks/{id}/test', testWebhook),
  route('POST', '/webhooks/{id}/enable', enableWebhook),
  route('POST', '/webhooks/{id}/disable', disableWebhook),
  route('POST', '/webhooks/{id}/delete', deleteWebhook),
];
