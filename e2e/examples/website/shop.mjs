import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const { QTILL_URL, QTILL_KEY, PORT = '8080', HOST = '127.0.0.1', SHOP_URL } = process.env;
if (!QTILL_URL || !QTILL_KEY) {
  console.error('Set QTILL_URL and QTILL_KEY: see the README beside this file.');
  process.exit(1);
}

const PRICE = { amount: '100.00', currency: 'AED' };

/** This shop's own book: what was ordered, and which checkout collects it. A real shop keeps it in a database. */
const orders = new Map();

async function qtill(path, init = {}) {
  const headers = {
    authorization: `Bearer ${QTILL_KEY}`,
    'content-type': 'application/json',
    ...init.headers,
  };
  const answer = await fetch(`${QTILL_URL}/api/v1${path}`, { ...init, headers });
  return { isOk: answer.ok, status: answer.status, body: await answer.json() };
}

/**
 * Step 1: one checkout for the order. The same key until it is clear what became of it, so that a lost answer or an
 * impatient finger never makes a second one; its id is kept as soon as anybody tells it.
 */
async function openCheckout(order, returnUrl) {
  const { isOk, body } = await qtill('/checkouts', {
    method: 'POST',
    headers: { 'idempotency-key': order.idempotencyKey },
    body: JSON.stringify({
      channel: 'web',
      returnUrl,
      order: {
        ...PRICE,
        reference: order.number,
        description: 'A red lamp',
        items: [{ name: 'Red lamp', quantity: '1', lineTotal: PRICE.amount }],
        customer: { firstName: 'Test', lastName: 'User', email: 'test@user.example' },
        billingAddress: { name: 'Test User', address1: 'Street 1', city: 'Dubai', country: 'AE' },
      },
    }),
  });
  order.checkout = body.id ?? body.checkoutId ?? order.checkout;
  if (!isOk || !body.redirectUrl) throw new Error(`qtill opened no checkout yet: ${JSON.stringify(body)}`);
  return body.redirectUrl;
}

/** Step 4: only what qtill says about the checkout that this shop remembers; null when it cannot say now. */
async function readCheckout(order) {
  if (!order.checkout) return null;
  const { isOk, body } = await qtill(`/checkouts/${encodeURIComponent(order.checkout)}`);
  return isOk ? body : null;
}

const isPaid = (seen) =>
  seen?.status === 'PAID' &&
  seen.heldBack === null &&
  seen.amount === PRICE.amount &&
  seen.currency === PRICE.currency;

/** Surely over without money: only then may the customer be sent to another one. */
const isOverUnpaid = (seen) =>
  seen !== null && (seen.phase === 'rejected' || ['FAILED', 'CANCELLED', 'EXPIRED'].includes(seen.status));

const page = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Lamp shop</title>${head}<style>body{font:18px system-ui;max-width:34rem;margin:3rem auto;padding:0 1rem}
button{font:inherit;padding:.7rem 1.5rem}label{display:block;margin:.7rem 0}</style></head><body>${body}</body></html>`;

/** The order's number and its key are made with the page, so that a second press of the button is the same order. */
function newOrder() {
  const order = { number: `LAMP-${randomUUID().slice(0, 8)}`, idempotencyKey: randomUUID() };
  orders.set(order.number, order);
  return order;
}

const shopPage = ({ number }) =>
  page(`<h1>Red lamp</h1><p>${PRICE.currency} ${PRICE.amount}</p>
<form method="post" action="/order"><input type="hidden" name="number" value="${number}"><fieldset><legend>How do you want to pay?</legend>
<label><input type="radio" name="method" value="online" checked> Pay using Cards / PointCheckout</label>
<label><input type="radio" name="method" value="cash"> Cash on delivery</label></fieldset>
<p><button>Order</button></p></form>`);

function thanksPage({ number }, seen) {
  if (isPaid(seen)) return page(`<h1>Thank you</h1><p>Order ${number} is paid. The lamp is on its way.</p>`);
  // Reserved, or being confirmed: it may become paid, and nobody should pay a second time.
  const canPay = Boolean(seen?.redirectUrl) || isOverUnpaid(seen);
  const link = canPay ? `<p><a href="/pay/${number}">Pay now</a></p>` : '';
  return page(
    `<h1>Not paid yet</h1><p>We have not seen the payment of order ${number}.</p>${link}`,
    '<meta http-equiv="refresh" content="5">',
  );
}

async function handle(request, response) {
  const url = new URL(request.url, SHOP_URL ?? `http://${request.headers.host}`);
  const send = (status, html) => response.writeHead(status, { 'content-type': 'text/html' }).end(html);
  const go = (location) => response.writeHead(303, { location }).end();
  const [, place, number = ''] = url.pathname.split('/');
  if (request.method === 'GET' && place === '') return send(200, shopPage(newOrder()));
  if (request.method === 'POST' && place === 'order') {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const order = orders.get(form.get('number') ?? '');
    if (!order) return send(404, page('<h1>Please order again.</h1>'));
    if (form.get('method') === 'cash') return send(200, page(`<h1>Thank you</h1><p>Pay the courier.</p>`));
    return go(await openCheckout(order, `${url.origin}/thanks/${order.number}`));
  }
  const order = orders.get(number);
  if (!order) return send(404, page('<h1>There is no such order.</h1>'));
  if (place === 'thanks') return send(200, thanksPage(order, await readCheckout(order)));
  if (place === 'pay') {
    const seen = await readCheckout(order);
    if (seen?.redirectUrl) return go(seen.redirectUrl);
    // A further try is a new request, but only after the last one is surely over.
    if (isOverUnpaid(seen)) order.idempotencyKey = randomUUID();
    return go(await openCheckout(order, `${url.origin}/thanks/${order.number}`));
  }
  return send(404, page('<h1>There is nothing here.</h1>'));
}

createServer((request, response) => {
  handle(request, response).catch((error) => {
    console.error(error.message);
    response.writeHead(502, { 'content-type': 'text/html' }).end(page('<h1>Please try again.</h1>'));
  });
}).listen(Number(PORT), HOST, function () {
  console.log(`The lamp shop is open: http://${HOST}:${this.address().port}`);
});
