import { isLoopback, isWildcard, originOf } from './settings/web-address.mjs';

const LOUD = {
  sandbox: '*** SANDBOX, no real money ***',
  test: '*** TEST, no real money ***',
};

const bold = (text) => (process.stdout.isTTY ? `\u001b[1;33m${text}\u001b[0m` : text);

/** Where the machine itself and others find the app. */
export function addressesOf({ scheme, host, port, lanHost, appUrl }) {
  const own = isWildcard(host) || isLoopback(host) ? 'localhost' : host;
  const network = lanHost && (appUrl ?? originOf(scheme, lanHost, port));
  return { here: originOf(scheme, own, port), network };
}

async function networkLines(url) {
  if (!url) return [];
  const { default: qrcode } = await import('qrcode');
  // Colours only where there is a terminal to show them.
  const look = process.stdout.isTTY ? { type: 'terminal', small: true } : { type: 'utf8' };
  return [`On your network  ${url}`, '', await qrcode.toString(url, look)];
}

function staffLines(demoStaff) {
  if (demoStaff.length === 0)
    return ['People who sign in: npm run staff -- list, and add "NAME" cashier.', ''];
  return ['Demo staff:', ...demoStaff.map(({ name, role, pin }) => `  ${name} (${role})  PIN ${pin}`), ''];
}

const keyLines = (demoKey, here) =>
  demoKey ? [`Demo key of the API: ${demoKey}`, `  what it can do: ${here}/api/docs`, ''] : [];

/** All that somebody needs who has just started the product. */
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
