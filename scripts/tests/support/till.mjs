import { randomUUID } from 'node:crypto';

/**
 * A till that somebody has signed in on, by the API that the screens use.
 * @param {number} port
 * @param {{ staffId: string, pin: string }} person
 */
export async function signIn(port, person) {
  const base = `http://127.0.0.1:${port}`;
  const headers = { 'Content-Type': 'application/json', Origin: base };
  const send = (/** @type {string} */ path, /** @type {object} */ body, more = {}) =>
    fetch(base + path, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
  const answer = await send('/api/sign-in', person);
  if (!answer.ok) throw new Error(`Nobody signed in: ${answer.status}.`);
  const Cookie = answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  return {
    /** Charges an amount and resolves to the checkout with its order's reference; the same key is the same tap. */
    async charge(/** @type {number} */ amountMinor, key = randomUUID()) {
      const body = { amountMinor, currency: 'AED', qrSize: 256, language: 'en' };
      const charged = await send('/api/orders', body, { Cookie, 'Idempotency-Key': key });
      if (charged.status !== 201) throw new Error(`Not charged: ${charged.status}.`);
      return (await charged.json()).checkout;
    },
    /** The list of sales, newest first. */
    async sales() {
      const listed = await fetch(`${base}/api/orders`, { headers: { Cookie } });
      return (await listed.json()).orders;
    },
  };
}
