import published from './published-schema.json';

/** A JSON schema, as far as this file looks into it. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** The document lists the words that its portal shows; answers carry these. */
const constants: Readonly<Record<string, readonly string[]>> = {
  Pending: [
    'PENDING',
    'AUTHORIZED',
    'PENDING_CONFIRMATION',
    'PAID',
    'FAILED',
    'CANCELLED',
    'EXPIRED',
    'REFUNDED',
    'PARTIALLY_REFUNDED',
    'CHARGEBACK',
  ],
  PointCheckout: ['POINTCHECKOUT', 'CARD', 'TABBY', 'CAREEM_PAY', 'CASH', 'CRYPTO', 'SOLANA_PAY'],
};

/** What is null when it has no value: the document never says so, and requires next to nothing. */
const nullable = new Set([
  'usedPaymentMethod',
  'customer',
  'billingAddress',
  'deliveryAddress',
  'description',
  'endDate',
  'cancellationPolicyType',
  'customCancellationTerms',
  'redirectUrl',
  'responseMessage',
  'reference',
  'phone',
  'address2',
  'state',
  'zip',
  'checkout',
]);

/** Shown in one kind of answer only, or an artefact of the document. */
const optional = new Set(['subscriptionId', 'set']);

/** The provider's own kit reads these of every payment. */
const forgotten: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  PaymentRedirectResponse: { responseMessage: { type: 'string' } },
  PaymentResponseSample: { redirectUrl: { type: 'string' }, responseMessage: { type: 'string' } },
};

const elapsed = { type: 'integer', format: 'int64' };

/** These two have nothing to show, although the document gives them a webhook. */
const withoutResult = new Set(['POST /webhooks/{webhookId}/test', 'POST /webhooks/{webhookId}/delete']);

/** The document's schemas with its known mistakes corrected: this is what answers look like. */
export const correctedSchemas: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries<Schema>(published.components.schemas).map(([name, schema]) => [name, correct(name, schema)]),
);

interface PublishedMethod {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Schema>>;
}

interface PublishedOperation {
  /** For example "GET /checkout/{checkoutId}". */
  readonly name: string;
  readonly operationId: string;
  /** By HTTP status. */
  readonly answers: Readonly<Record<string, Schema>>;
}

export const publishedOperations: readonly PublishedOperation[] = Object.entries(published.paths).flatMap(
  ([path, methods]) =>
    Object.entries<PublishedMethod>(methods).map(([method, { operationId, responses }]) => {
      const name = `${method.toUpperCase()} ${path}`;
      const answers = Object.entries(responses).map(([status, schema]) => {
        const bare = status === '200' && withoutResult.has(name);
        return [status, bare ? success() : correctList(schema)] as const;
      });
      return { name, operationId, answers: Object.fromEntries(answers) };
    }),
);

function correct(name: string, schema: Schema): Schema {
  const known = Object.entries({ ...schema.properties, ...forgotten[name] });
  const properties = known.map(
    ([property, content]) => [property, correctValue(property, correctConstants(content))] as const,
  );
  const isSuccess = name.endsWith('Wrapper');
  if (isSuccess) return success(schema.properties?.['result']);
  if (name.endsWith('ErrorResponse')) return envelope(false, { error: { type: 'string', minLength: 1 } });
  const all = properties.map(([property]) => property);
  const required = all.filter((one) => !optional.has(one));
  return { ...schema, properties: Object.fromEntries(properties), required, additionalProperties: false };
}

function correctValue(property: string, content: Schema): Schema {
  return nullable.has(property) ? { anyOf: [content, { type: 'null' }] } : content;
}

function correctConstants(schema: Schema): Schema {
  const listed = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const right = Object.entries(constants).find(([label]) => listed.includes(label))?.[1];
  return right ? { ...schema, enum: right } : schema;
}

/** The document puts an envelope around each entry of a bare list; in truth there is one around the list. */
function correctList(schema: Schema): Schema {
  if (schema['type'] !== 'array') return schema;
  const { $ref } = Object(schema['items']);
  return success({ type: 'array', items: { $ref: String($ref).replace(/Wrapper$/, '') } });
}

function success(result?: Schema): Schema {
  return envelope(true, result ? { result } : {});
}

function envelope(isSuccess: boolean, content: Readonly<Record<string, Schema>>): Schema {
  const properties = { success: { const: isSuccess }, elapsed, ...content };
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
