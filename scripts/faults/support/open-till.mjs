import { randomUUID } from 'node:crypto';

const LIMIT_MS = 40_000;
const STAFF_ID = 'stf_demo_counter';

/** What an answer was; a request that was not answered has status 0. */
async function ask(url, init) {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(LIMIT_MS) });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  } catch (error) {
    return { status: 0, body: null, error };
  }
}

async function signIn(url, pin) {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ staffId: STAFF_ID, pin }),
  });
  if (!answer.ok) throw new Error(`Nobody signed in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return cookies.join('; ');
}

/** One press of Charge: its key is made once, however often it is sent. */
export const newTap = (amountMinor = 1_000) => ({ key: randomUUID(), amountMinor });

/**
 * A till on which the demo cashier has signed in, by the API that the screens use.
 * @param {string} url of the app
 * @param {{ name: string, pin: string }[]} staff
 */
export async function openTill(url, staff) {
  const { pin } = staff.find(({ name }) => name === 'Counter');
  const Cookie = await signIn(url, pin);
  const charge = ({ key, amountMinor }) =>
    ask(`${url}/api/orders`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url, Cookie, 'Idempotency-Key': key },
      body: JSON.stringify({ amountMinor, currency: 'AED', qrSize: 128, language: 'en' }),
    });
  const look = async (id) => {
    const { status, body } = await ask(`${url}/api/checkouts/${id}`, { headers: { Cookie } });
    return { status, checkout: status === 200 ? body : undefined };
  };
  return {
    charge,
    look,
    /** A charge that has to work: its checkout. */
    async sell(tap = newTap()) {
      const { status, body, error } = await charge(tap);
      if (status !== 201) throw new Error(`Not charged: ${status} ${JSON.stringify(body)}`, { cause: error });
      return body.checkout;
    },
    list: () => ask(`${url}/api/orders`, { headers: { Cookie } }),
  };
}
