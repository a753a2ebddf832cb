import { type KindSeen, problemSeen } from './answers';

/** Longer than the gateway may take to make a code. */
const PATIENCE_MS = 25_000;

export type Answer = { readonly status: number; readonly body: unknown };

export type Device = {
  /** Null: nobody answered, or not in time. */
  readonly send: (method: 'GET' | 'POST', path: string, more?: Sent) => Promise<Answer | null>;
  /** Uses the shop's next address, when one is cut off. */
  readonly useNextAddress: () => void;
};

/** `bearer`: the key of another system, which shows no cookies. */
type Sent = { readonly body?: object; readonly key?: string; readonly bearer?: string };

type Given = {
  /** Addresses of the same shop. */
  readonly urls: readonly string[];
  readonly onDefect: (what: string) => void;
};

/** A till's browser as far as HTTP sees it: one session, one of the shop's addresses at a time. */
export function createDevice({ urls, onDefect }: Given): Device {
  const cookies = new Map<string, string>();
  let turn = 0;

  async function fetchOnce(
    method: string,
    path: string,
    { body, key, bearer }: Sent,
  ): Promise<Answer | null> {
    const origin = urls[turn % urls.length] ?? '';
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
    useNextAddress: () => void (turn += 1),
  };
}

/** The kind of problem an answer names; null: it is none. An error without a kind is a bug of ours. */
export function kindOf({ status, body }: Answer): KindSeen | null {
  return status < 400 ? null : (problemSeen.safeParse(body).data?.kind ?? 'internal');
}
