import { z } from 'zod';
import type { GatewayWebhook, WebhookGateway } from '../../domain/ports/gateway';
import { mapOk } from '../../domain/core/result';
import type { GatewayCaller } from '../caller';
import { wireList, wireWebhook } from '../wire';

/** Paths and fields: the provider's merchant API 2.0, group Webhooks, of March 2026. */
export function webhookGroup(call: GatewayCaller): WebhookGateway {
  const pathOf = (id: string, verb = '') => `/webhooks/${encodeURIComponent(id)}${verb}`;
  const change = async (path: string, body = '{}') =>
    mapOk(await call({ kind: 'change', path, body, shape: wireWebhook }), translateWebhook);
  /** These two are documented without a result; a client of the provider's own expects a plain true. */
  const order = async (path: string) =>
    mapOk(await call({ kind: 'change', path, shape: z.unknown() }), () => null);
  return {
    create: (address) => change('/webhooks', JSON.stringify({ address })),
    async list() {
      const result = await call({ kind: 'read', path: '/webhooks', shape: wireList(wireWebhook) });
      return mapOk(result, (webhooks) => webhooks.map(translateWebhook));
    },
    async get(id) {
      return mapOk(await call({ kind: 'read', path: pathOf(id), shape: wireWebhook }), translateWebhook);
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
