import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { waitUntil } from '@/scripts/lib/wait.mjs';

const LIMIT_MS = 40_000;
const PAY_LIMIT_MS = 10_000;
const STAFF_ID = 'stf_demo_counter';

const checkoutSchema = z.object({
  id: z.string(),
  reference: z.string(),
  displayId: z.string().nullable(),
  status: z.string().nullable(),
  serverNow: z.number(),
});

/** A checkout as the till's own API shows it. */
export type Checkout = z.output<typeof checkoutSchema>;

const chargeSchema = z.object({ kind: z.string().optional(), checkout: checkoutSchema.optional() });

/** What an answer was; a request that was not answered has status 0. */
type Answer = { readonly status: number; readonly body: unknown; readonly error?: unknown };

type ChargeAnswer = Omit<Answer, 'body'> & z.output<typeof chargeSchema>;

/** One press of Charge: its idempotency key is made once, however often it is sent. */
export type Charge = { readonly key: string; readonly amountMinor: number };

export const newCharge = (amountMinor = 1_000): Charge => ({ key: randomUUID(), amountMinor });

export type Till = Awaited<ReturnType<typeof openTill>>;

async function ask(url: string, init: RequestInit): Promise<Answer> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(LIMIT_MS) });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  } catch (error) {
    return { status: 0, body: null, error };
  }
}

async function signIn(url: string, pin: string): Promise<string> {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ staffId: STAFF_ID, pin }),
  });
  if (!answer.ok) throw new Error(`Nobody signed in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** A till on which the demo cashier has signed in, by the API that the screens use. `url`: of the app. */
export async function openTill(
  url: string,
  staff: readonly { readonly name: string; readonly pin: string }[],
) {
  const Cookie = await signIn(url, staff.find(({ name }) => name === 'Counter')?.pin ?? '');

  async function charge({ key, amountMinor }: Charge): Promise<ChargeAnswer> {
    const { body, ...answer } = await ask(`${url}/api/orders`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url, Cookie, 'Idempotency-Key': key },
      body: JSON.stringify({ amountMinor, currency: 'AED', qrSize: 128, language: 'en' }),
    });
    return { ...answer, ...chargeSchema.parse(body ?? {}) };
  }

  return {
    charge,
    /** Null: it could not be read. */
    async look(id: string): Promise<Checkout | null> {
      const { status, body } = await ask(`${url}/api/checkouts/${id}`, { headers: { Cookie } });
      return status === 200 ? checkoutSchema.parse(body) : null;
    },
    /** A charge that has to work. */
    async sell(): Promise<Checkout> {
      const { status, kind, checkout, error } = await charge(newCharge());
      if (status !== 201 || !checkout) throw new Error(`Not charged: ${status} ${kind}`, { cause: error });
      return checkout;
    },
    list: () => ask(`${url}/api/orders`, { headers: { Cookie } }),
  };
}

/** A code, or that none was made: both say what became of the charge. "Ask again" does not. */
const isOutcome = ({ status, kind }: ChargeAnswer): boolean =>
  [200, 201, 202].includes(status) || ['not_started', 'gateway_unreachable'].includes(kind ?? '');

/**
 * Sends a charge again with its own key until its outcome is known. Resolves to its checkout; undefined: staff were told
 * that nothing was started.
 */
export async function repeatUntilAnswered(till: Till, charge: Charge): Promise<Checkout | undefined> {
  const said = new Set<string>();
  const ask = async () => {
    const answer = await till.charge(charge);
    said.add(`${answer.status} ${answer.kind ?? answer.error ?? ''}`);
    return isOutcome(answer) && answer;
  };
  const answer = await waitUntil(ask, { everyMs: 300, limitMs: 60_000 });
  assert.ok(answer, `what became of the charge ${charge.key} is never said, but ${[...said]}`);
  return answer.checkout;
}

/** The customer pays by the sandbox's own button. Resolves to whether the gateway took it. */
export async function pay(sandboxUrl: string, { displayId }: Checkout): Promise<boolean> {
  const init = { method: 'POST', body: '{}', signal: AbortSignal.timeout(PAY_LIMIT_MS) };
  const answer = await fetch(`${sandboxUrl}/_sandbox/checkouts/${displayId}/pay`, init).catch(() => null);
  return answer?.status === 200;
}

/** Waits until a till shows a checkout as paid. */
export const showsPaid = (till: Till, { id }: Checkout, limitMs: number): Promise<boolean> =>
  waitUntil(async () => (await till.look(id))?.status === 'PAID', { limitMs });
