import { z } from 'zod';
import type { GatewayWebhook, WebhookGateway } from '../../domain/ports/webhook-gateway';
import { ok } from '../../domain/result';
import type { Caller } from '../caller';
import { wireList } from '../wire/list';
import { wireWebhook } from '../wire/webhook';

/** Paths and fields: the provider's merchant API 2.0, group Webhooks, of March 2026. */
export function webhookGroup(call: Caller): WebhookGateway {
  const pathOf = (id: string, verb = '') => `/webhooks/${encodeURIComponent(id)}${verb}`;
  const change = async (path: string, body?: string) => {
    const result = await call({
      kind: 'change',
      path,
      ...(body !== undefined && { body }),
      shape: wireWebhook,
    });
    return result.ok ? ok(translateWebhook(result.value)) : result;
  };
  /** These two are documented without a result; a client of the provider's own expects a plain true. */
  const order = async (path: string) => {
    const result = await call({ kind: 'change', path, shape: z.unknown() });
    return result.ok ? ok(null) : result;
  };
  return {
    create: (address) => change('/webhooks', JSON.stringify({ address })),
    async list() {
      const result = await call({ kind: 'read', path: '/webhooks', shape: wireList(wireWebhook) });
      return result.ok ? ok(result.value.map(translateWebhook)) : result;
    },
    async get(id) {
      const result = await call({ kind: 'read', path: pathOf(id), shape: wireWebhook });
      return result.ok ? ok(translateWebhook(result.value)) : result;
    },
    test: (id) => order(pathOf(id, '/test')),
    enable: (id) => change(pathOf(id, '/enable')),
    disable: (id) => change(pathOf(id, '/disable')),
    delete: (id) => order(pathOf(id, '/delete')),
  };
}

const translateWebhook = (wire: z.output<typeof wireWebhook>): GatewayWebhook => ({
  id: wire.id,
  address: wire.address,
  hmacKey: wire.hmacKey,
  hasFailed: wire.failed,
  isEnabled: wire.enabled,
});
