import { type KindSeen, problemSeen } from './seen';

/** Longer than the gateway may take to make a code. */
const PATIENCE_MS = 25_000;

export type Answer = { readonly status: number; readonly body: unknown };

export type Device = {
  /** Null: nobody answered, or not in time. */
  readonly send: (method: 'GET' | 'POST', path: string, more?: Sent) => Promise<Answer | null>;
  /** The next road, when one is closed. */
  readonly turnElsewhere: () => void;
};

/** `bearer`: the key of another system, which shows no cookies. */
type Sent = { readonly body?: object; readonly key?: string; readonly bearer?: string };

type Given = {
  /** Addresses of the same shop. */
  readonly roads: readonly string[];
  readonly onDefect: (what: string) => void;
};

/** A till's browser as far as HTTP sees it: one session, one of several roads to the shop. */
export function createDevice({ roads, onDefect }: Given): Device {
  const cookies = new Map<string, string>();
  let turn = 0;

  async function fetchOnce(
    method: string,
    path: string,
    { body, key, bearer }: Sent,
  ): Promise<Answer | null> {
    const origin = roads[turn % roads.length] ?? '';
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: {
        origin,
        ...(bearer
          ? { authorization: `Bearer ${bearer}` }
          : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      cookies.set(name, value);
    }
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  }

  return {
    async send(method, path, more = {}) {
      const answer = await fetchOnce(method, path, more).catch(() => null);
      // What cannot be done just now is said as such; this is a bug, whatever broke.
      if (answer && kindOf(answer) === 'internal')
        onDefect(`${method} ${path}: HTTP ${answer.status} internal`);
      return answer;
    },
    turnElsewhere: () => void (turn += 1),
  };
}

/** The kind of problem an answer names; null: it is none. An error without a kind is a bug of ours. */
export function kindOf({ status, body }: Answer): KindSeen | null {
  return status < 400 ? null : (problemSeen.safeParse(body).data?.kind ?? 'internal');
}
