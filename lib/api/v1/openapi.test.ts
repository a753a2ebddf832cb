import { describe, expect, test } from 'vitest';
import { newRefundBody } from './refund';
import { openApiDocument } from './openapi';
import { openCheckoutBody } from './open-checkout-body';
import { REQUEST_EXAMPLES } from './openapi-examples';
import { toCheckoutRequest } from './to-checkout-request';

type Json = { [key: string]: unknown };

const document = openApiDocument();
const schemas = document.components.schemas as Record<string, Json>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object of a tree. */
function* objectsIn(value: unknown): Generator<Json> {
  if (!isJson(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const item of Object.values(value)) yield* objectsIn(item);
}

const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods as Json)) as {
  operationId: string;
  requestBody?: { content: { 'application/json': { examples?: Json } } };
  responses: Record<string, { headers?: Json; content?: Json }>;
}[];

describe('whoever generates a client', () => {
  test('gets no field as required that may be left out', () => {
    for (const node of objectsIn({ schemas, paths: document.paths }))
      expect(node).not.toHaveProperty('default');
    const [code] = schemas.NewCheckout?.oneOf as Json[];
    expect(code?.required).toEqual(['channel', 'order']);
    const { properties } = code as { properties: Record<string, { description: string }> };
    expect(properties.expiresInMinutes?.description).toContain('Left out: 15.');
  });

  test('takes answers that have gained a field', () => {
    for (const name of ['Checkout', 'CheckoutList', 'Refund', 'Problem', 'Notice'])
      for (const node of objectsIn(schemas[name])) expect(node.additionalProperties, name).not.toBe(false);
    expect(schemas.NewRefund?.additionalProperties, 'while a misspelt request is refused').toBe(false);
  });

  test('finds what success is, and which kinds each failure has', () => {
    for (const { operationId, responses } of operations) {
      expect(
        Object.keys(responses).some((status) => status.startsWith('2')),
        operationId,
      ).toBe(true);
      for (const [status, { content }] of Object.entries(responses)) {
        if (Number(status) < 400) continue;
        const kinds = JSON.stringify(content).match(/"enum":\["[a-z_"[,\]]+/)?.[0];
        expect(kinds, `${operationId} ${status}`).toBeDefined();
      }
    }
  });

  test('finds amounts as decimal text, limits and headers', () => {
    const { properties } = schemas.Problem as { properties: Json };
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(['errors', 'limit', 'remaining', 'retryAfterMs']),
    );
    expect(properties).not.toHaveProperty('remainingMinor');
    const [open] = operations;
    expect(open?.responses['503']?.headers).toHaveProperty('Retry-After');
    expect(open?.responses['401']?.headers).toHaveProperty('WWW-Authenticate');
  });
});

describe('the headers of an answer', () => {
  const answers = operations.flatMap(({ operationId, responses }) =>
    Object.entries(responses).map(([status, { headers = {} }]) => ({
      about: `${operationId} ${status}`,
      status,
      names: Object.keys(headers),
    })),
  );
  const named = (name: string) =>
    answers.filter(({ names }) => names.includes(name)).map(({ about }) => about);
  const of = (...statuses: string[]) =>
    answers.filter(({ status }) => statuses.includes(status)).map(({ about }) => about);

  test('are told of every operation that sends them: when to come again, and how to show a key', () => {
    expect(operations.length).toBeGreaterThan(5);
    expect(named('Retry-After')).toEqual(of('409', '429', '503'));
    expect(named('WWW-Authenticate')).toEqual(of('401'));
    for (const { operationId, responses } of operations)
      expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(['401', '503']));
  });
});

test('"try it out" begins with requests that are taken as they stand', () => {
  for (const { value } of Object.values(REQUEST_EXAMPLES.NewCheckout)) {
    const read = openCheckoutBody.safeParse(value);
    expect(read.error?.issues ?? []).toEqual([]);
    if (read.success) expect(toCheckoutRequest(read.data, 'Web')).toMatchObject({ ok: true });
  }
  for (const { value } of Object.values(REQUEST_EXAMPLES.NewRefund))
    expect(newRefundBody.safeParse(value).success).toBe(true);
  const withBody = operations.filter(({ requestBody }) => requestBody);
  for (const { requestBody, operationId } of withBody)
    expect(requestBody?.content['application/json'].examples, operationId).toBeDefined();
});
