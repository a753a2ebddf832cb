import type { Route } from '../api/operation';
import { operations } from '../api/routes';
import { correctedSchemas, publishedOperations } from './published-answers';
import { inputSchema, queryParameters } from './json-schema';

const pathId = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

/** The pairs of headers that a caller may use. */
const pairs = {
  Paymennt: ['X-Paymennt-Api-Key', 'X-Paymennt-Api-Secret'],
  PointCheckout: ['X-PointCheckout-Api-Key', 'X-PointCheckout-Api-Secret'],
  PointCheckoutShort: ['X-POINTCHECKOUT-KEY', 'X-POINTCHECKOUT-SECRET'],
} as const;

/** The merchant API as OpenAPI 3.1: requests as they are read, answers as the gateway publishes them, corrected. */
export function merchantDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of operations) {
    const methods = (paths[route.template] ??= {});
    methods[route.method.toLowerCase()] = operationOf(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sandbox of the merchant API 2.0 of paymennt.com / PointCheckout',
      version: '2.0',
      description: 'Served by a stand-in without real money; see its README.',
    },
    servers: [{ url: '/mer/v2.0' }],
    security: Object.keys(pairs).map((name) => ({ [`${name}Key`]: [], [`${name}Secret`]: [] })),
    paths,
    components: { schemas: correctedSchemas, securitySchemes: securitySchemes() },
  };
}

function securitySchemes() {
  const schemes = Object.entries(pairs).flatMap(([name, [key, secret]]) => [
    [`${name}Key`, { type: 'apiKey', in: 'header', name: key }],
    [`${name}Secret`, { type: 'apiKey', in: 'header', name: secret }],
  ]);
  return Object.fromEntries(schemes);
}

function operationOf(route: Route) {
  const { method, template, asks } = route;
  const published = publishedOf(route);
  const parameters = [
    ...(template.includes('{id}') ? [pathId] : []),
    ...(asks.query ? queryParameters(asks.query) : []),
  ];
  return {
    operationId: published?.operationId ?? `${method} ${template}`,
    ...(parameters.length > 0 && { parameters }),
    ...(asks.body && { requestBody: { required: true, content: jsonOf(inputSchema(asks.body)) } }),
    responses: responsesOf(published?.answers ?? {}),
  };
}

/** The published document gives each id in a path a name of its own. */
function publishedOf({ method, template }: Route) {
  return publishedOperations.find(({ name }) => name.replace(/\{\w+\}/, '{id}') === `${method} ${template}`);
}

const descriptions: Readonly<Record<string, string>> = {
  200: 'It was done.',
  400: 'It was refused; `error` is one sentence.',
};

function responsesOf(answers: Readonly<Record<string, unknown>>) {
  const refusal = { $ref: '#/components/schemas/GetListErrorResponse' };
  const known = Object.entries({ 400: refusal, ...answers }).map(
    ([status, schema]) =>
      [status, { description: descriptions[status] ?? '', content: jsonOf(schema) }] as const,
  );
  const unknownKey = { description: 'The keys are wrong.', content: jsonOf(refusal) };
  return { ...Object.fromEntries(known), 401: unknownKey };
}

function jsonOf(schema: unknown) {
  return { 'application/json': { schema } };
}
