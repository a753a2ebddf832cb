import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { freePort } from '@/scripts/lib/ports.mjs';
import { makeTempFolder } from '@/scripts/lib/testing/temp-folder.mjs';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import { undo } from '@/scripts/tests/support/undo.mjs';
import { codeRequests, count, expectBooksAgree } from './support/books';
import { needs } from './support/needs';
import { type Network, openNetwork } from './support/open-network';
import { openShop, type Shop } from './support/open-shop';
import type { Program } from './support/start-program';
import { newCharge, pay, showsPaid, type Till } from './support/till';

const GATEWAY = 'gateway.qtill.test';
/** Kept for documents: nobody answers there, and our side of the cable passes nothing on. */
const DEAD_IP = '203.0.113.9';
const DEAD_IP_6 = '2001:db8::9';
/** Time to connect, and what a busy machine adds. */
const KNOWN_MS = 4_500;
const BACK_MS = 15_000;

type Run = { readonly shop: Shop; readonly network: Network; readonly till: Till; sandbox: Program };

async function openShopInNetwork(t: TestContext): Promise<Run> {
  const temp = makeTempFolder('launch');
  undo(t, temp.remove);
  const network = await openNetwork(t, mkdtempSync(join(temp.path, 'network-')));
  const sandboxPort = await freePort(network.ourSide);
  const shop = await openShop(t, {
    extra: {
      HOST: '0.0.0.0',
      SANDBOX_PORT: String(sandboxPort),
      GATEWAY_ENV: 'sandbox',
      GATEWAY_BASE_URL: `http://${GATEWAY}:${sandboxPort}/mer/v2.0`,
      GATEWAY_PAY_BASE_URL: `http://${GATEWAY}:${sandboxPort}`,
    },
  });
  const url = `http://${network.itsSide}:${shop.settings.port}`;
  network.name(GATEWAY, network.ourSide);
  const sandbox = await shop.startSandbox();
  await shop.startApp({ inside: network.inside, healthUrl: `${url}/api/health` });
  return { shop, network, sandbox, till: await shop.signIn(url) };
}

/** Connections that stand would not notice: the gateway's end of them is closed. */
async function hangUp(run: Run): Promise<void> {
  await run.sandbox.stop();
  run.sandbox = await run.shop.startSandbox();
}

/** A charge is known to have sent nothing, soon, and nothing is left unclear. */
async function expectSureNo({ shop, till }: Run, name: string): Promise<string> {
  const asked = codeRequests(shop).length;
  const startedAt = performance.now();
  const { status, kind } = await till.charge(newCharge());
  const ms = performance.now() - startedAt;
  assert.deepEqual({ status, kind }, { status: 503, kind: 'gateway_unreachable' }, name);
  assert.ok(ms < KNOWN_MS, `${name}: known after ${Math.round(ms)} ms`);
  assert.equal(codeRequests(shop).length, asked, `${name}: the gateway heard something`);
  const unclear = await count(shop, `checkouts where phase in ('creating', 'outcome_unknown')`);
  assert.equal(unclear, 0, `${name}: something is unclear`);
  return `${name}: ${Math.round(ms)} ms`;
}

const sellsAgain = ({ till }: Run) =>
  waitUntil(async () => (await till.charge(newCharge())).status === 201, { everyMs: 250, limitMs: BACK_MS });

type Outage = readonly [begin: () => unknown, end?: () => unknown];

/** How each begins, and what ends it besides the right address. */
const outagesOf = (network: Network): Readonly<Record<string, Outage>> => ({
  'there is no way to it': [
    async () => {
      await network.within('route', 'del', 'default');
      network.name(GATEWAY, DEAD_IP);
    },
    () => network.within('route', 'add', 'default', 'via', network.ourSide),
  ],
  'nobody picks up': [() => network.name(GATEWAY, DEAD_IP)],
  'the name is not found': [() => network.name(GATEWAY)],
  'neither its IPv6 nor its IPv4 leads anywhere': [() => network.name(GATEWAY, DEAD_IP_6, DEAD_IP)],
});

test(
  'D13 without a network, a name or anybody who picks up, a charge is known to have sent nothing, and selling goes on after',
  needs('network'),
  async (t) => {
    const run = await openShopInNetwork(t);
    const { shop, network, till } = run;
    const outages = outagesOf(network);
    for (const [name, [begin, end]] of Object.entries(outages)) {
      const open = await till.sell();
      await begin();
      await hangUp(run);
      t.diagnostic(await expectSureNo(run, name));
      assert.ok(await pay(shop.sandboxUrl, open));
      await end?.();
      network.name(GATEWAY, network.ourSide);
      assert.ok(await showsPaid(till, open, BACK_MS), `${name}: what was paid meanwhile is found`);
      assert.ok(await sellsAgain(run), `${name}: selling goes on`);
    }
    await expectBooksAgree(shop);
  },
);

test(
  'D13 an IPv6 address that leads nowhere costs a charge no more than a moment',
  needs('network'),
  async (t) => {
    const run = await openShopInNetwork(t);
    const { shop, network, till } = run;
    network.name(GATEWAY, DEAD_IP_6, network.ourSide);
    await hangUp(run);
    const startedAt = performance.now();
    assert.equal((await till.charge(newCharge())).status, 201);
    const ms = performance.now() - startedAt;
    t.diagnostic(`charged in ${Math.round(ms)} ms`);
    assert.ok(ms < 3_000, `it took ${Math.round(ms)} ms`);
    await expectBooksAgree(shop);
  },
);
