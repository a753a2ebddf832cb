import { route } from '../route';
import { createWebhook } from './create-webhook';
import { deleteWebhook } from './delete-webhook';
import { getWebhook } from './get-webhook';
import { listWebhooks } from './list-webhooks';
import { disableWebhook, enableWebhook } from './switch-webhook';
import { testWebhook } from './test-webhook';

export const webhookRoutes = [
  route('GET', '/webhooks', listWebhooks),
  route('POST', '/webhooks', createWebhook),
  route('GET', '/webhooks/{id}', getWebhook),
  route('POST', '/webhooks/{id}/test', testWebhook),
  route('POST', '/webhooks/{id}/enable', enableWebhook),
  route('POST', '/webhooks/{id}/disable', disableWebhook),
  route('POST', '/webhooks/{id}/delete', deleteWebhook),
];
