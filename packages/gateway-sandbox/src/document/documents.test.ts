import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { operations } from '../api/routes';
import { actions } from '../control/actions/actions';
import { controls } from '../control/controls';
import { openBench } from '../testing/bench';
import { openShop } from '../testing/shop';
import { checkoutStories } from '../testing/stories/checkout-stories';
import { paymentStories } from '../testing/stories/payment-stories';
import { shopStories } from '../testing/stories/shop-stories';
import { subscriptionStories } from '../testing/stories/subscription-stories';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: unknown;
}

interface Operation {
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  readonly parameters?: readonly { readonly name: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

const documents = new Map<string, Promise<Document>>();

/** Each once, as a stranger on another machine gets it. */
function read(name: string): Promise<Document> {
  const known = documents.get(name) ?? load(name);
  documents.set(name, known);
  return known;
}

async function load(name: string): Promise<Document> {
  const bench = await openBench();
  const reply = await bench.reply(`/_sandbox/openapi/${name}.json`, {}, { isLocal: false });
  return reply.response.json();
}

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));

function operationsOf({ paths }: Document) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );
}

/** Every place that another place of the document points to. */
function pointers(document: Document): readonly string[] {
  return [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)].map(([, pointer = '']) => pointer);
}

function isThere(document: unknown, pointer: string): boolean {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => Object(at)[step], document);
  return found !== undefined;
}

describe.each(['merchant', 'control'])('the %s document', (name) => {
  it('is OpenAPI 3.1 that points to nothing missing, and whose schemas a validator takes', async () => {
    const document = await read(name);
    expect(document.openapi).toBe('3.1.0');
    expect(pointers(document).filter((pointer) => !isThere(document, pointer))).toEqual([]);
    for (const { operation } of operationsOf(document)) {
      const schema = operation.requestBody?.content['application/json'].schema;
      if (schema) expect(() => ajv.compile(schema)).not.toThrow();
      expect(Object.keys(operation.responses).length).toBeGreaterThan(1);
    }
  });
});

it('the merchant document has every operation, and nothing else', async () => {
  const names = operationsOf(await read('merchant')).map(({ name }) => name);
  expect(names.sort()).toEqual(operations.map(({ method, template }) => `${method} ${template}`).sort());
});

it('the control document has every control and every action', async () => {
  const names = operationsOf(await read('control')).map(({ name }) => name);
  const acts = Object.keys(actions).map((action) => `POST /_sandbox/checkouts/{id}/${action}`);
  expect(names.sort()).toEqual([...Object.keys(controls), ...acts].sort());
});

const stories = { ...checkoutStories, ...paymentStories, ...subscriptionStories, ...shopStories };

it.each(Object.entries(stories))(
  'a request for %s that succeeds is one that the document allows',
  async (name, story) => {
    const shop = await openShop(name.endsWith('/capture') ? { cardPayment: 'authorise' } : {});
    const [path, body] = await story.good(shop);
    const operation = operationsOf(await read('merchant')).find(
      (one) => one.name === name.replace(/\{\w+\}/, '{id}'),
    )?.operation;
    const schema = operation?.requestBody?.content['application/json'].schema;
    expect(schema !== undefined).toBe(body !== undefined);
    if (schema) {
      ajv.validate(schema, body);
      expect(ajv.errors ?? []).toEqual([]);
    }
    const known = operation?.parameters?.map((parameter) => parameter.name) ?? [];
    const asked = [...new URLSearchParams(path.split('?')[1]).keys()];
    expect(asked.filter((one) => !known.includes(one))).toEqual([]);
  },
);

it('amounts may be written as numbers or as text, and what is required says so', async () => {
  const create = (await read('merchant')).paths['/checkout/qr']?.['post'];
  const schema = Object(create?.requestBody?.content['application/json'].schema);
  expect(schema.required).toEqual(['requestId', 'orderId', 'currency', 'amount']);
  expect(schema.properties.amount.type).toEqual(['number', 'string']);
  expect(schema.properties.qrSize).toMatchObject({ type: ['integer', 'string'] });
  expect(schema.properties.allowedPaymentMethods).toMatchObject({ type: 'array' });
});
