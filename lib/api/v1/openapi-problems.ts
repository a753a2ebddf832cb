import type { ProblemKind } from '../problem';
import type { SystemProblemKind } from './problem';

type Kind = ProblemKind | SystemProblemKind;
type Kinds = Readonly<Partial<Record<number, readonly Kind[]>>>;

/** Of every operation: without a key that fits, nothing is read. */
const ANY: Kinds = { 401: ['key_unknown'], 403: ['key_not_allowed'], 500: ['internal'], 503: ['busy'] };

const GATEWAY_AWAY = ['gateway_unreachable', 'gateway_credentials', 'gateway_busy'] as const;

/** Which problems an operation may answer, by status. */
export const PROBLEMS = {
  openCheckout: {
    ...ANY,
    400: ['bad_request'],
    409: ['in_flight', 'already_payable', 'already_paid', 'reference_taken', 'too_many_open'],
    413: ['body_too_large'],
    422: ['key_reused', 'above_largest_sale'],
    429: ['too_many_requests'],
    502: ['gateway_refused', 'answer_mismatch', 'code_unusable'],
    503: ['busy', ...GATEWAY_AWAY, 'not_started'],
  },
  listCheckouts: { ...ANY, 400: ['bad_request'] },
  getCheckout: { ...ANY, 404: ['not_found'] },
  cancelCheckout: {
    ...ANY,
    400: ['bad_request'],
    404: ['not_found'],
    409: ['not_cancellable'],
    422: ['key_reused'],
    429: ['too_many_requests'],
  },
  refundCheckout: {
    ...ANY,
    400: ['bad_request'],
    403: ['key_not_allowed', 'not_allowed'],
    404: ['not_found'],
    409: ['in_flight', 'not_refundable', 'refund_in_doubt'],
    413: ['body_too_large'],
    422: ['key_reused', 'too_much', 'other_currency'],
    429: ['too_many_requests'],
    502: ['gateway_refused', 'refund_not_seen'],
    503: ['busy', ...GATEWAY_AWAY],
  },
  captureCheckout: { ...ANY, 400: ['bad_request'], 404: ['not_found'], 409: ['capture_unavailable'] },
} as const satisfies Record<string, Kinds>;

export type OperationId = keyof typeof PROBLEMS;

/** One sentence about each status; the body says which kind. */
const SENTENCES: Record<string, string> = {
  400: 'The request does not have the expected form; `errors` says where.',
  401: 'No key, or one that is unknown or was revoked.',
  403: 'The key was not made for that.',
  404: 'There is no such checkout in the key’s branch, or it belongs to another system.',
  409: 'It does not fit what is there; `kind` says why.',
  413: 'The body is larger than this address takes.',
  422: 'It was understood and cannot be done.',
  429: 'Too much is asked; nothing was started. Ask again with the same key, as late as `Retry-After` says.',
  500: 'Something went wrong on our side.',
  502: 'The payment service said no, or something that cannot be trusted.',
  503: 'Not now; nothing was started. With kind `busy` ask again with the same key, else with a new one.',
};

const RETRY = {
  'Retry-After': {
    description: 'Seconds until it is worth another try, where that is known.',
    schema: { type: 'integer' },
  },
};
const AUTHENTICATE = {
  'WWW-Authenticate': { description: 'How to show a key.', schema: { type: 'string', const: 'Bearer' } },
};

function headersOf(status: string) {
  if (status === '401') return { headers: AUTHENTICATE };
  return ['409', '429', '503'].includes(status) ? { headers: RETRY } : {};
}

/** The failures of an operation, each with the kinds that it may have. */
export const problemsOf = (operation: OperationId) =>
  Object.fromEntries(
    Object.entries(PROBLEMS[operation]).map(([status, kinds]) => {
      const schema = {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          { type: 'object', properties: { kind: { enum: kinds } } },
        ],
      };
      const content = { 'application/problem+json': { schema } };
      return [status, { description: SENTENCES[status], ...headersOf(status), content }];
    }),
  );
