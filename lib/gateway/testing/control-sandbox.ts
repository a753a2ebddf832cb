/** The sandbox's control API, as a developer would call it. */
export type SandboxControl = {
  readonly fault: (fault: object, match?: object) => Promise<void>;
  readonly noFaults: () => Promise<void>;
  readonly act: (checkoutId: string, action: string, input?: object) => Promise<void>;
  readonly advance: (ms: number) => Promise<void>;
  readonly payments: (checkoutId: string) => Promise<readonly { readonly id: string }[]>;
  /** How often the gateway carried out a create under this request id. */
  readonly creates: (requestId: string) => Promise<number>;
};

type Summary = {
  readonly id: string;
  readonly requestId: string;
  readonly payments: { readonly id: string }[];
};

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
  };
}
