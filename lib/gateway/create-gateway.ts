import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import type { GatewayError } from '../domain/gateway-error';
import type { PaymentGateway } from '../domain/ports/payment-gateway';
import { ok, type Result } from '../domain/result';
import { type GatewayConfig, HEADER_NAMES } from './config';
import { createBody } from './create-body';
import type { Transport } from './http';
import { readAnswer } from './read-answer';
import { type CallKind, retryDelay } from './retry-delay';
import { translateCheckout } from './translate';
import { wireCheckout, wirePage } from './wire';

const READ_TIMEOUT_MS = 8_000;
const CHANGE_TIMEOUT_MS = 20_000;

type Call<Shape extends z.ZodType> = {
  readonly kind: CallKind;
  readonly path: string;
  readonly body?: string;
  readonly shape: Shape;
};

/** The provider's merchant API, version 2.0, over `transport`. Errors: see `GatewayError`. */
export function createGateway(config: GatewayConfig, transport: Transport): PaymentGateway {
  const names = HEADER_NAMES[config.brand];
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    [names.key]: config.apiKey,
    [names.secret]: config.apiSecret,
  };

  async function callOnce<Shape extends z.ZodType>(
    call: Call<Shape>,
  ): Promise<Result<z.output<Shape>, GatewayError>> {
    const answer = await transport({
      method: call.kind === 'read' ? 'GET' : 'POST',
      url: `${config.baseUrl}${call.path}`,
      headers,
      ...(call.body !== undefined && { body: call.body }),
      timeoutMs: call.kind === 'read' ? READ_TIMEOUT_MS : CHANGE_TIMEOUT_MS,
    });
    return answer.ok ? readAnswer(answer.value, call.shape) : answer;
  }

  async function call<Shape extends z.ZodType>(
    input: Call<Shape>,
    attempt = 0,
  ): Promise<Result<z.output<Shape>, GatewayError>> {
    const result = await callOnce(input);
    if (result.ok) return result;
    const delay = retryDelay(result.error, input.kind, attempt);
    if (delay === null) return result;
    await wait(delay);
    return call(input, attempt + 1);
  }

  return {
    async createQr(input) {
      const body = createBody(input);
      const result = await call({ kind: 'change', path: '/checkout/qr', body, shape: wireCheckout });
      if (!result.ok) return result;
      return ok({ checkout: translateCheckout(result.value), png: result.value.base64QR });
    },
    async get(id) {
      const path = `/checkout/${encodeURIComponent(id)}`;
      const result = await call({ kind: 'read', path, shape: wireCheckout });
      return result.ok ? ok(translateCheckout(result.value)) : result;
    },
    async findByRequestId(requestId) {
      const path = `/checkout?requestId=${encodeURIComponent(requestId)}&page=0&size=20`;
      const result = await call({ kind: 'read', path, shape: wirePage });
      if (!result.ok) return result;
      // The filter is the provider's; an answer that ignored it must not be taken for ours.
      return ok(result.value.content.map(translateCheckout).filter((found) => found.requestId === requestId));
    },
    async cancel(id) {
      const path = `/checkout/${encodeURIComponent(id)}/cancel`;
      const result = await call({ kind: 'change', path, body: '{}', shape: wireCheckout });
      return result.ok ? ok(translateCheckout(result.value)) : result;
    },
  };
}
