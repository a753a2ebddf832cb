import { isLoopback, isWildcard, originOf } from './settings/web-address.mjs';

/** @type {Record<string, string>} */
const LOUD = {
  sandbox: '*** SANDBOX, no real money ***',
  test: '*** TEST, no real money ***',
};

/** @param {string} text */
const bold = (text) => (process.stdout.isTTY ? `\u001b[1;33m${text}\u001b[0m` : text);

/**
 * Where the machine itself and others find the app.
 * @param {{ scheme: string, host: string, port: number, lanHost: string | undefined, appUrl: string | undefined }} given
 */
export function addressesOf({ scheme, host, port, lanHost, appUrl }) {
  const own = isWildcard(host) || isLoopback(host) ? 'localhost' : host;
  const network = lanHost && (appUrl ?? originOf(scheme, lanHost, port));
  return { here: originOf(scheme, own, port), network };
}

/** @param {string | undefined} url */
async function networkLines(url) {
  if (!url) return [];
  const { default: qrcode } = await import('qrcode');
  // Colours only where there is a terminal to show them.
  /** @type {import('qrcode').QRCodeToStringOptions} */
  const look = process.stdout.isTTY ? { type: 'terminal', small: true } : { type: 'utf8' };
  return [`On your network  ${url}`, '', await qrcode.toString(url, look)];
}

/** @param {import('./prepare-database.mjs').DemoPerson[]} demoStaff */
function staffLines(demoStaff) {
  if (demoStaff.length === 0)
    return ['People who sign in: npm run staff -- list, and add "NAME" cashier.', ''];
  return [
    'Demo staff:',
    ...demoStaff.map(
      (/** @type {{ name: string, role: string, pin: string }} */ { name, role, pin }) =>
        `  ${name} (${role})  PIN ${pin}`,
    ),
    '',
  ];
}

/**
 * @param {string | null} demoKey
 * @param {string} here
 */
const keyLines = (demoKey, here) =>
  demoKey ? [`Demo key of the API: ${demoKey}`, `  what it can do: ${here}/api/docs`, ''] : [];

/**
 * All that somebody needs who has just started the product.
 * @param {{ settings: import('./settings/read-settings.mjs').Settings, demoStaff: import('./prepare-database.mjs').DemoPerson[], demoKey: string | null, database: { place: string, log?: string } }} given
 */
export async function printBanner({ settings, demoStaff, demoKey, database }) {
  const { here, network } = addressesOf(settings);
  const loud = LOUD[settings.gateway.env];
  const lines = [
    '',
    `On this machine  ${here}`,
    ...(await networkLines(network)),
    '',
    ...(loud ? [bold(loud), ''] : []),
    ...staffLines(demoStaff),
    ...keyLines(demoKey, here),
    `Data      ${settings.dataDir}`,
    `Database  ${database.place}`,
    ...(database.log ? [`Its log   ${database.log}`] : []),
    '',
    `Ready in ${(performance.now() / 1000).toFixed(1)} s. Press Ctrl-C to stop.`,
  ];
  console.log(lines.join('\n'));
}
