import { KEPT_DAYS } from '../../domain/ports/retention-store';
import { checkoutBody, checkoutListBody, listQuery } from './checkout';
import { webhookBody } from './outbound-webhook';
import { openCheckoutBody } from './open-checkout-body';
import { REQUEST_EXAMPLES } from './openapi-examples';
import { type OperationId, problemsOf } from './openapi-problems';
import { type Json, queryOf, schemasOf } from './openapi-schemas';
import { problemBody } from './problem';
import { newRefundBody, refundBodyV1 } from './refund';

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
      'For the other systems of a shop: a web site, an app, an office program. A manager makes a key for each of them. Amounts are decimal text in major units. Only status PAID is paid: ask for the checkout before you hand anything over, whatever a browser or a message said. Answers may gain fields: pass over those that you do not know.',
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
          ...problemsOf('openCheckout'),
        },
      }),
      get: operation('listCheckouts', 'List checkouts, newest first', {
        parameters: queryOf(listQuery),
        responses: { 200: json('One page.', 'CheckoutList'), ...problemsOf('listCheckouts') },
      }),
    },
    '/api/v1/checkouts/{id}': {
      get: operation('getCheckout', 'What is true about a checkout now', {
        parameters: [id],
        responses: { 200: json('As it is.', 'Checkout'), ...problemsOf('getCheckout') },
      }),
    },
    '/api/v1/checkouts/{id}/cancel': {
      post: operation('cancelCheckout', 'Close a checkout before it is paid', {
        description: 'Of an AUTHORIZED one it releases the money that is reserved on the customer’s card.',
        parameters: [id, idempotencyKey],
        responses: {
          200: json('What is true afterwards, which may be PAID.', 'Checkout'),
          ...problemsOf('cancelCheckout'),
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
          ...problemsOf('refundCheckout'),
        },
      }),
    },
    '/api/v1/checkouts/{id}/capture': {
      post: operation('captureCheckout', 'Take the money of an authorised payment', {
        parameters: [id, idempotencyKey],
        responses: {
          200: json('The money was taken.', 'Checkout'),
          ...problemsOf('captureCheckout'),
        },
      }),
    },
  },
  webhooks: {
    'checkout.updated': {
      post: operation('noticeOfCheckout', 'A checkout changed', {
        description:
          'Sent to the addresses that a manager added under “Messages”, signed by the convention of Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`; libraries check them with the `whsec_` key). Sent again for about three days until an answer of 2xx; one of 410 ends the address. The same message always has the same `webhook-id`.',
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
  description: `New for each request; the same one when you repeat a request, for instance after no answer came. It is known for at least ${KEPT_DAYS} days and for as long as the order can be paid: repeat nothing later than that, and never use it for another request.`,
  schema: { type: 'string', pattern: '^[\\w-]{16,100}$' },
};

function operation(operationId: OperationId | 'noticeOfCheckout', summary: string, rest: Json) {
  return { operationId, summary, tags: ['Checkouts'], ...rest };
}

type SchemaName = keyof typeof SCHEMAS | keyof typeof ANSWERS;

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

function body(name: SchemaName) {
  const examples =
    name in REQUEST_EXAMPLES ? { examples: REQUEST_EXAMPLES[name as keyof typeof SCHEMAS] } : {};
  const description = `At most ${name === 'NewCheckout' ? 512 : 64} KiB.`;
  return { required: true, description, content: { 'application/json': { schema: ref(name), ...examples } } };
}

function json(description: string, name: SchemaName) {
  return { description, content: { 'application/json': { schema: ref(name) } } };
}
