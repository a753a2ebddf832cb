import { z } from 'zod';
import { checkoutBody, checkoutListBody, listQuery } from './checkout';
import { webhookBody } from './outbound-webhook';
import { openCheckoutBody } from './open-checkout-body';
import { problemBody } from './problem';
import { newRefundBody, refundBodyV1 } from './refund';

type Json = Record<string, unknown>;

const SCHEMAS = { NewCheckout: openCheckoutBody, NewRefund: newRefundBody };
const ANSWERS = {
  Checkout: checkoutBody,
  CheckoutList: checkoutListBody,
  Refund: refundBodyV1,
  Problem: problemBody,
  Notice: webhookBody,
};

/** OpenAPI 3.1 of the API for other systems, generated from the schemas that its routes use. */
export const openApiDocument = () => ({
  openapi: '3.1.0',
  info: {
    title: 'qtill API',
    version: '1.0.0',
    description:
      'For the other systems of a shop: a web site, an app, an office program. A manager makes a key for each of them. Amounts are decimal text in major units. Only status PAID is paid: ask for the checkout before you hand anything over, whatever a browser or a message said.',
  },
  servers: [{ url: '/' }],
  security: [{ key: [] }],
  paths: {
    '/api/v1/checkouts': {
      post: operation('openCheckout', 'Open a checkout', {
        parameters: [idempotencyKey],
        requestBody: body('NewCheckout'),
        responses: {
          201: json('It can be paid now.', 'Checkout'),
          202: json(
            'Nobody knows yet whether it was opened: ask for it again, open no other one.',
            'Checkout',
          ),
          ...problems(400, 401, 403, 409, 422, 500, 502, 503),
        },
      }),
      get: operation('listCheckouts', 'List checkouts, newest first', {
        parameters: queryOf(listQuery),
        responses: { 200: json('One page.', 'CheckoutList'), ...problems(400, 401, 403, 500, 503) },
      }),
    },
    '/api/v1/checkouts/{id}': {
      get: operation('getCheckout', 'What is true about a checkout now', {
        parameters: [id],
        responses: { 200: json('As it is.', 'Checkout'), ...problems(401, 403, 404, 500, 503) },
      }),
    },
    '/api/v1/checkouts/{id}/cancel': {
      post: operation('cancelCheckout', 'Close a checkout before it is paid', {
        parameters: [id, idempotencyKey],
        responses: {
          200: json('What is true afterwards, which may be PAID.', 'Checkout'),
          ...problems(400, 401, 403, 404, 409, 422, 500, 503),
        },
      }),
    },
    '/api/v1/checkouts/{id}/refunds': {
      post: operation('refundCheckout', 'Refund a payment, all of it or a part', {
        parameters: [id, idempotencyKey],
        requestBody: body('NewRefund'),
        responses: {
          201: json('The payment service showed it.', 'Refund'),
          202: json('Its outcome is not known yet; ask again with the same key.', 'Refund'),
          ...problems(400, 401, 403, 404, 409, 422, 500, 502, 503),
        },
      }),
    },
    '/api/v1/checkouts/{id}/capture': {
      post: operation('captureCheckout', 'Take the money of an authorised payment', {
        parameters: [id, idempotencyKey],
        responses: problems(400, 401, 403, 404, 409, 500, 503),
      }),
    },
  },
  webhooks: {
    'checkout.updated': {
      post: operation('noticeOfCheckout', 'A checkout changed', {
        description:
          'Sent to the addresses that a manager added under “Notices”, signed by the convention of Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`; libraries check them with the `whsec_` key). Sent again for about three days until an answer of 2xx; one of 410 ends the address. The same message always has the same `webhook-id`.',
        security: [],
        requestBody: body('Notice'),
        responses: { 204: { description: 'Heard.' } },
      }),
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'Begins with `qtill_`.' } },
    schemas: { ...schemasOf(SCHEMAS, 'input'), ...schemasOf(ANSWERS, 'output') },
  },
});

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'New for each request; the same one when you repeat a request, for instance after no answer came.',
  schema: { type: 'string', pattern: '^[\\w-]{16,100}$' },
};

function operation(operationId: string, summary: string, rest: Json) {
  return { operationId, summary, tags: ['Checkouts'], ...rest };
}

type SchemaName = keyof typeof SCHEMAS | keyof typeof ANSWERS;

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

function body(name: SchemaName) {
  return { required: true, content: { 'application/json': { schema: ref(name) } } };
}

function json(description: string, name: SchemaName) {
  return { description, content: { 'application/json': { schema: ref(name) } } };
}

/** One sentence about each kind of failure; the body says which. */
const SENTENCES: Record<number, string> = {
  400: 'The request does not have the expected form; `detail` says where.',
  401: 'No key, or one that is unknown or was revoked.',
  403: 'The key was not made for that.',
  404: 'There is no such checkout in the key’s branch.',
  409: 'It does not fit what is there; `kind` says why.',
  422: 'It was understood and cannot be done.',
  500: 'Something went wrong on our side.',
  502: 'The payment service said no, or something that cannot be trusted.',
  503: 'Not now; nothing was started. With kind `busy` ask again with the same key, else with a new one.',
};

function problems(...statuses: number[]): Json {
  const content = { 'application/problem+json': { schema: ref('Problem') } };
  return Object.fromEntries(
    statuses.map((status) => [status, { description: SENTENCES[status] ?? '', content }]),
  );
}

function queryOf(shape: z.ZodObject): Json[] {
  return Object.entries(shape.shape).map(([name, field]) => {
    const { description, ...schema } = toJsonSchema(field as z.ZodType, 'input');
    return { name, in: 'query', required: false, ...(description ? { description } : {}), schema };
  });
}

/** The shapes and all that they are made of, under their own names. */
function schemasOf(shapes: Record<string, z.ZodType>, io: 'input' | 'output'): Json {
  const found: Json = {};
  for (const [name, shape] of Object.entries(shapes)) {
    const { $defs = {}, ...schema } = toJsonSchema(shape, io);
    Object.assign(found, { [name]: schema }, $defs);
  }
  return JSON.parse(JSON.stringify(found).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function toJsonSchema(shape: z.ZodType, io: 'input' | 'output'): Json {
  const schema: Json = { ...z.toJSONSchema(shape, { target: 'draft-2020-12', io, unrepresentable: 'any' }) };
  delete schema.$schema;
  return schema;
}
