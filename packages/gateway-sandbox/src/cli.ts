import { publicKeyOf } from './frames/public-key';
import { startSandbox } from './start-sandbox';

const { origin, folder, key, documents } = await startSandbox();

console.log(guide().join('\n'));

/** What to know after the first start. */
function guide(): readonly string[] {
  const local = origin.replace('//0.0.0.0:', '//127.0.0.1:');
  return [
    '',
    'SANDBOX, no real money. A stand-in for the payment gateway paymennt.com / PointCheckout.',
    '',
    `Merchant API  ${local}/mer/v2.0`,
    `Dashboard     ${local}`,
    `Keys          ${key === undefined ? 'any pair is taken (GATEWAY_API_KEY and GATEWAY_API_SECRET set one)' : `${key} and its secret`}`,
    `Public key    ${key === undefined ? 'pk_test_ and any 32 hex digits' : publicKeyOf(key)}`,
    `Firestore     ${documents} (gRPC)`,
    `Book          ${folder}/sandbox/book.ndjson`,
    '',
    'Make a checkout, then pay it on the dashboard:',
    '',
    `  curl ${local}/mer/v2.0/checkout/qr \\`,
    `    -H 'X-Paymennt-Api-Key: ${key ?? 'key'}' -H 'X-Paymennt-Api-Secret: ${key === undefined ? 'secret' : 'YOUR SECRET'}' \\`,
    `    -d '{"requestId":"r1","orderId":"ORD-1","currency":"AED","amount":"100.00"}'`,
    '',
    'The manual is README.md. Press Ctrl-C to stop.',
  ];
}
