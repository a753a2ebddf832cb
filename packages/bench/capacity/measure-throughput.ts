import type { Agent } from 'node:http';
import { type Figure, figure } from '../figures/figure';
import { cookieOf, type Device, signInDevices } from '../stage/devices';
import { closeAll } from '../stage/gateway';
import { ask, charge, chargeSurely, connections, load } from '../stage/http';
import type { Stage } from '../stage/open-stage';

const CHARGES_AT_ONCE = 10;
const CHARGE_S = 20;
const READERS = 20;
const READ_S = 6;
const WARM_UP_S = 2;

/** As many calls of the gateway as may be set: what is measured is the product, not this limit. */
export const NO_CALL_LIMIT = { GATEWAY_CALLS_PER_SECOND: '1000' };

/** How much one process does when it is asked without a pause. What asks runs on the same cores. */
export async function measureThroughput(stage: Stage): Promise<Figure[]> {
  await stage.app.restart(NO_CALL_LIMIT);
  const charges = await measureCharges(stage);
  await closeAll(stage);
  await stage.app.restart();
  return [...charges, ...(await measureReads(stage))];
}

async function measureCharges(stage: Stage): Promise<Figure[]> {
  // One till may leave a hundred codes open.
  const perConnection = 10;
  const devices = await signInDevices(stage, CHARGES_AT_ONCE * perConnection);
  const agent = connections(CHARGES_AT_ONCE);
  let turn = 0;
  const times: number[] = [];
  const chargeOnce = async () => {
    const device = devices[(turn += 1) % devices.length];
    if (!device) return false;
    const askedAt = performance.now();
    const opened = await charge(stage.url, device, { agent });
    if (opened) times.push(performance.now() - askedAt);
    return opened !== null;
  };
  await load({ connections: CHARGES_AT_ONCE, seconds: WARM_UP_S }, chargeOnce);
  times.length = 0;
  const { perSecond, refused } = await load({ connections: CHARGES_AT_ONCE, seconds: CHARGE_S }, chargeOnce);
  agent.destroy();
  const note = `${CHARGES_AT_ONCE} at once for ${CHARGE_S} s, ${refused} refused; the sandbox and what asks are on the same cores`;
  return [
    figure('Charges', 'a second', { values: [perSecond], note }),
    figure(`A charge while ${CHARGES_AT_ONCE} come at once`, 'ms', { values: times }),
  ];
}

/** Each reader a till, from four addresses: the crowd before the framework lets one address ask only so much at once. */
async function measureReads(stage: Stage): Promise<Figure[]> {
  const { url } = stage;
  const devices = await signInDevices(stage, READERS);
  const agents = [1, 2, 3, 4].map((last) => connections(READERS / 4, `127.0.1.${last}`));
  const own = connections(1);
  const [first] = devices;
  if (!first) throw new Error('No session was written.');
  const { id } = await chargeSurely(url, first, own);
  own.destroy();
  const status = await readFor(url, { path: `/api/checkouts/${id}`, devices, agents });
  const health = await readFor(url, { path: '/api/health', devices: [], agents });
  const file = await readFor(url, { path: '/icons/icon.svg', devices: [], agents });
  for (const agent of agents) agent.destroy();
  const note = `${READERS} connections, ${READ_S} s each after ${WARM_UP_S} s of warm-up`;
  const tell = ({ refused }: { refused: number }) => (refused > 0 ? `${note}; ${refused} refused` : note);
  return [
    figure('Status of a checkout', 'a second', { values: [status.perSecond], note: tell(status) }),
    figure('Health', 'a second', { values: [health.perSecond], note: tell(health) }),
    figure('A small static file', 'a second', { values: [file.perSecond], note: tell(file) }),
    figure('Status compared with a static file', 'of the other', {
      ...{ values: [status.perSecond / file.perSecond], goal: { atLeast: 0.4 } },
    }),
    figure('Status compared with health', 'of the other', {
      ...{ values: [status.perSecond / health.perSecond], goal: { atLeast: 0.8 } },
    }),
  ];
}

type Read = { readonly path: string; readonly devices: readonly Device[]; readonly agents: readonly Agent[] };

async function readFor(url: string, { path, devices, agents }: Read) {
  const askOnce = async (connection: number) => {
    const device = devices[connection];
    const headers = device ? { cookie: cookieOf(device) } : {};
    const agent = agents[connection % agents.length];
    if (!agent) return false;
    return (await ask(`${url}${path}`, { agent, headers })).status === 200;
  };
  await load({ connections: READERS, seconds: WARM_UP_S }, askOnce);
  return load({ connections: READERS, seconds: READ_S }, askOnce);
}
