import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type Figure, figure } from '../figures/figure';
import { cookieOf, signInDevices } from '../stage/devices';
import { closeAll } from '../stage/gateway';
import { ask, type CheckoutSeen, chargeSurely, connections } from '../stage/http';
import type { Stage } from '../stage/open-stage';
import { readWork, type Work, workOfOne } from './statements';

const WARM_UP = 5;
const ROUNDS = 100;
/** One till may leave a hundred codes open. */
const TILLS = 3;
/** As often as tills may ask the gateway, with room to spare. */
const PACE_MS = 110;

/** The server's own part of a charge and of a status, without a browser, with the gateway's part beside it. */
export async function measureServer(stage: Stage): Promise<Figure[]> {
  const [first, ...others] = await signInDevices(stage, TILLS);
  if (!first) throw new Error('No session was written.');
  const devices = [first, ...others];
  const agent = connections(1);
  const { url } = stage;
  const opened: CheckoutSeen[] = [];
  const charge = async () => {
    const device = devices[opened.length % TILLS] ?? first;
    opened.push(await chargeSurely(url, device, agent));
  };
  const status = async () => {
    const path = `/api/checkouts/${opened[0]?.id ?? ''}`;
    await ask(`${url}${path}`, { agent, headers: { cookie: cookieOf(first) } });
  };
  const gateway = createAtGateway(stage);
  await repeat(WARM_UP, charge);
  await repeat(WARM_UP, gateway);
  const [charges, ofCharge] = await withWork(stage, () => repeat(ROUNDS, charge, PACE_MS));
  const [statuses, ofStatus] = await withWork(stage, () => repeat(ROUNDS, status));
  const direct = await repeat(ROUNDS, gateway);
  agent.destroy();
  await closeAll(stage);
  return [
    figure('Charge, the request alone, gateway 0 ms', 'ms', {
      ...{ values: charges, note: 'over HTTP, without a browser, one after the other' },
    }),
    figure('Of it the sandbox, which stands for the gateway: a code is created', 'ms', {
      ...{ values: direct, note: 'asked by itself, in the same way' },
    }),
    figure('Statements of a charge', 'statements', { values: [ofCharge.statements], note: WORK_NOTE }),
    figure('Time in the database of a charge', 'ms', { values: [ofCharge.ms], note: WORK_NOTE }),
    figure('Status of a checkout, the request alone', 'ms', { values: statuses }),
    figure('Statements of a status', 'statements', { values: [ofStatus.statements], note: WORK_NOTE }),
    figure('Time in the database of a status', 'ms', { values: [ofStatus.ms], note: WORK_NOTE }),
  ];
}

const WORK_NOTE = `mean of ${ROUNDS}, from the database's log, less what the server did by itself in as long a time before`;

async function repeat(rounds: number, act: () => Promise<unknown>, paceMs = 0): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await act();
    times.push(performance.now() - startedAt);
    if (paceMs > 0) await delay(paceMs);
  }
  return times;
}

/** What `act` made the database do for each of its rounds. */
async function withWork(stage: Stage, act: () => Promise<number[]>): Promise<[number[], Work]> {
  const { database, cluster } = stage;
  const log = () => readFileSync(cluster.logPath, 'utf8').length;
  const since = (at: number) => readWork(readFileSync(cluster.logPath, 'utf8').slice(at));
  const setLog = async (value: string) => {
    await database.query(`alter system set log_min_duration_statement = ${value}`);
    await database.query('select pg_reload_conf()');
    await delay(300);
  };
  // Once without the log, which takes time itself; once with it, to count.
  const times = await act();
  await setLog('0');
  try {
    const before = log();
    const startedAt = performance.now();
    const rounds = await act();
    const tookMs = performance.now() - startedAt;
    const busy = since(before);
    const atRest = log();
    await delay(Math.min(tookMs, 10_000));
    const share = tookMs / Math.min(tookMs, 10_000);
    const rest = since(atRest);
    const idle = { statements: rest.statements * share, ms: rest.ms * share };
    return [times, workOfOne({ busy, idle }, rounds.length)];
  } finally {
    await setLog('-1');
  }
}

/** Asks the sandbox for a code as the app does. */
function createAtGateway({ sandbox, shop }: Stage): () => Promise<void> {
  const [key, secret] = shop.keys;
  let number = 0;
  return async () => {
    number += 1;
    const answer = await fetch(`${sandbox.url}/mer/v2.0/checkout/qr`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...{ 'x-paymennt-api-key': key, 'x-paymennt-api-secret': secret },
      },
      body: JSON.stringify({
        ...{ requestId: `bench-${number}`, orderId: `bench-${number}`, currency: 'AED', amount: 12.5 },
        ...{ qrSize: 300, language: 'EN', expiresIn: 15 },
      }),
    });
    const { success } = await answer.json();
    if (!success) throw new Error(`The sandbox created no code: ${answer.status}.`);
  };
}
