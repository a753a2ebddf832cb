import type { z } from 'zod';
import type { ActionName } from '../control/actions/actions';
import { declineInputSchema } from '../control/actions/decline';
import { payInputSchema } from '../control/actions/pay';
import { refundInputSchema } from '../control/actions/refund';
import { clockBodySchema, modesChangeSchema } from '../control/change-sandbox';
import type { ControlName } from '../control/controls';
import { faultRuleSchema } from '../faults/fault-rule';
import { correctedSchemas } from './published-answers';
import { inputSchema } from './json-schema';

interface Described {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: readonly string[];
}

const described: Readonly<Record<ControlName, Described>> = {
  'POST /_sandbox/clock': { summary: 'Moves sandbox time on.', body: clockBodySchema },
  'POST /_sandbox/faults': { summary: 'One more fault rule.', body: faultRuleSchema },
  'GET /_sandbox/faults': { summary: 'The rules, with how often each one matched and struck.' },
  'DELETE /_sandbox/faults': { summary: 'No more faults.' },
  'GET /_sandbox/modes': { summary: 'How the gateway behaves where its documents say nothing.' },
  'POST /_sandbox/modes': { summary: 'Changes some modes; the rest stays.', body: modesChangeSchema },
  'GET /_sandbox/book': { summary: 'The book, or what follows a line of it.', query: ['after', 'format'] },
  'GET /_sandbox/requests': { summary: 'The calls of the merchant API, the newest last.', query: ['after'] },
  'GET /_sandbox/checkouts': { summary: 'Every checkout with its payments, the newest first.' },
  'GET /_sandbox/outbox': { summary: 'The e-mails and text messages that a gateway would have sent.' },
  'GET /_sandbox/webhooks': { summary: 'The webhooks, what has to reach them, and the last tries.' },
  'POST /_sandbox/reset': { summary: 'Forgets everything but the clock and the book.' },
};

const acts: Readonly<Record<ActionName, Described>> = {
  pay: { summary: 'The payer pays, as agreed or otherwise.', body: payInputSchema },
  decline: { summary: 'The bank declines.', body: declineInputSchema },
  authorize: { summary: 'The bank only reserves the money.' },
  confirm: { summary: 'The payer has acted and the bank has not answered.' },
  capture: { summary: 'Reserved money is taken.' },
  cancel: { summary: 'Somebody cancels it.' },
  expire: { summary: 'Its time is over now, whatever the clock says.' },
  chargeback: { summary: 'The payer disputes the payment.' },
  refund: { summary: 'Somebody refunds in the portal.', body: refundInputSchema },
};

const checkoutId = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id, displayId or checkoutKey.',
  schema: { type: 'string' },
};

const shown = { $ref: '#/components/schemas/CheckoutResponse' };

/** The control API as OpenAPI 3.1. It answers callers on the same machine only. */
export function controlDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  const add = (method: string, path: string, operation: object) => {
    (paths[path] ??= {})[method.toLowerCase()] = operation;
  };
  for (const [name, about] of Object.entries(described)) {
    const [method = '', path = ''] = name.split(' ');
    add(method, path, operationOf(about, { schema: {} }));
  }
  for (const [name, about] of Object.entries(acts)) {
    const path = `/_sandbox/checkouts/{id}/${name}`;
    add('POST', path, operationOf(about, { schema: shown, parameters: [checkoutId] }));
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Control API of the sandbox gateway', version: '1.0' },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: correctedSchemas },
  };
}

interface Answered {
  readonly schema: object;
  readonly parameters?: readonly object[];
}

function operationOf({ summary, body, query = [] }: Described, { schema, parameters = [] }: Answered) {
  const asked = query.map((name) => ({ name, in: 'query', required: false, schema: { type: 'string' } }));
  return {
    summary,
    parameters: [...parameters, ...asked],
    ...(body && {
      requestBody: { required: false, content: { 'application/json': { schema: inputSchema(body) } } },
    }),
    responses: {
      '2XX': { description: 'It was done.', content: { 'application/json': { schema } } },
      '4XX': { description: 'It was refused; `error` is one sentence.', content: refusal },
    },
  };
}

const refusal = {
  'application/json': {
    schema: { type: 'object', properties: { error: { type: 'string' } }, required: ['error'] },
  },
};
