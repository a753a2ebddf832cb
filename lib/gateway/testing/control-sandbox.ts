/** The sandbox's control API, as a developer would call it. */
export type SandboxControl = {
  readonly fault: (fault: object, match?: object) => Promise<void>;
  readonly noFaults: () => Promise<void>;
  readonly act: (checkoutId: string, action: string, input?: object) => Promise<void>;
  readonly advance: (ms: number) => Promise<void>;
  readonly payments: (checkoutId: string) => Promise<readonly { readonly id: string }[]>;
  /** How often the gateway carried out a create under this request id. */
  readonly creates: (requestId: string) => Promise<number>;
  readonly checkouts: () => Promise<readonly Summary[]>;
  readonly modes: (modes: object) => Promise<void>;
  readonly reset: () => Promise<void>;
  /** What the gateway wrote down after a line of its book, whatever it told us. */
  readonly book: (after: number) => Promise<readonly BookLine[]>;
};

export type Summary = {
  readonly id: string;
  readonly requestId: string;
  readonly orderId: string;
  readonly status: string;
  readonly payments: readonly { readonly id: string }[];
};

type Numbered = { readonly seq: number };
type Paid = { readonly checkoutId: string; readonly amount: string; readonly currency: string };

/** The lines that tests ask about; the book has more kinds. */
export type BookLine = Numbered &
  (
    | {
        readonly kind: 'request';
        readonly method: string;
        readonly path: string;
        readonly requestId?: string;
        readonly fault?: string;
      }
    | { readonly kind: 'created'; readonly checkout: { readonly id: string; readonly requestId: string } }
    | ({ readonly kind: 'paid'; readonly cashAmount?: string } & Paid)
    | ({ readonly kind: 'refunded'; readonly by: string; readonly note?: string } & Paid)
    | { readonly kind: 'cancelled'; readonly checkoutId: string; readonly by: string }
  );

export function controlSandbox(origin: string): SandboxControl {
  async function send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Response> {
    const answer = await fetch(`${origin}/_sandbox${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: HTTP ${answer.status} ${await answer.text()}`);
    return answer;
  }
  const list = async (): Promise<readonly Summary[]> => (await send('GET', '/checkouts')).json();
  return {
    fault: async (fault, match = {}) => void (await send('POST', '/faults', { match, fault })),
    noFaults: async () => void (await send('DELETE', '/faults')),
    act: async (id, action, input = {}) => void (await send('POST', `/checkouts/${id}/${action}`, input)),
    advance: async (advanceMs) => void (await send('POST', '/clock', { advanceMs })),
    payments: async (id) => (await list()).find((one) => one.id === id)?.payments ?? [],
    creates: async (requestId) => (await list()).filter((one) => one.requestId === requestId).length,
    checkouts: list,
    modes: async (modes) => void (await send('POST', '/modes', modes)),
    reset: async () => void (await send('POST', '/reset')),
    book: async (after) => (await send('GET', `/book?after=${after}`)).json(),
  };
}
