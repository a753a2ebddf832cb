import type { RunningSandbox } from '../../gateway/testing/start-sandbox';

/** A new checkout, which the sandbox tells its webhooks of. Resolves to the gateway's id. */
export async function createAtSandbox(
  { origin, credentials }: RunningSandbox,
  extra: object = {},
): Promise<string> {
  const answer = await fetch(`${origin}/mer/v2.0/checkout/qr`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-paymennt-api-key': credentials.apiKey,
      'x-paymennt-api-secret': credentials.apiSecret,
    },
    body: JSON.stringify({ requestId: 'qt-1', orderId: 'Q-1', currency: 'AED', amount: '12.50', ...extra }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const { result }: { result: { id: string } } = await answer.json();
  return result.id;
}
