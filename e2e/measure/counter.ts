import { randomUUID } from 'node:crypto';

type Checkout = { id: string; version: number; status: string | null; payUrl: string | null };

/** A till without a screen: it speaks to the server as the screen does. */
export class Counter {
  /** What it knows of its till besides. */
  etag = '';

  /** `cookie`: of a device that somebody has signed in to. */
  constructor(
    readonly url: string,
    readonly cookie: string,
  ) {}

  async charge(amountMinor: number): Promise<Checkout> {
    const body = { amountMinor, currency: 'AED', qrSize: 300, language: 'en' };
    const answer = await this.send('/api/orders', body, { 'Idempotency-Key': randomUUID() });
    const { checkout }: { checkout: Checkout } = await answer.json();
    return checkout;
  }

  async look(id: string, after?: number): Promise<Checkout> {
    const query = after === undefined ? '?mine=' : `?after=${after}&mine=${this.etag}`;
    const answer = await fetch(`${this.url}/api/checkouts/${id}${query}`, {
      headers: { cookie: this.cookie },
    });
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    const found: Checkout & { mine: { etag: string } } = await answer.json();
    this.etag = found.mine.etag;
    return found;
  }

  /** Waits as the screen does: one held question after the other. */
  async waitForPaid({ id, version }: Checkout): Promise<number> {
    for (let known = version; ;) {
      const asked = performance.now();
      const found = await this.look(id, known).catch(() => null);
      if (found?.status === 'PAID') return performance.now();
      known = found?.version ?? known;
      if (performance.now() - asked < 1_000) await new Promise((resolve) => setTimeout(resolve, 1_500));
    }
  }

  /** "Check now". */
  async check(id: string): Promise<void> {
    await (await this.send(`/api/checkouts/${id}/check`, {})).text();
  }

  async terminals(): Promise<void> {
    await (await fetch(`${this.url}/api/terminals`, { headers: { cookie: this.cookie } })).text();
  }

  private async send(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url, cookie: this.cookie, ...headers },
      body: JSON.stringify(body),
    });
    if (answer.ok) return answer;
    const problem = await answer.text();
    const wait = answer.status === 503 && /"retryAfterMs":(\d+)/.exec(problem)?.[1];
    if (!wait) throw new Error(`${path}: ${answer.status} ${problem}`);
    // As a till does: the same request under the same key.
    await new Promise((resolve) => setTimeout(resolve, Number(wait)));
    return this.send(path, body, headers);
  }
}
