import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { nodeComplaint } from '../lib/node-version.mjs';
import { outsideDatabase } from '../lib/settings/outside-database.mjs';
import { readSettings } from '../lib/settings/read-settings.mjs';
import { lanAddress } from '../lib/settings/web-address.mjs';
import { makeTempFolder } from '../lib/testing/temp-folder.mjs';

/** @param {Record<string, string | undefined>} env */
const read = (env, lan = '192.168.1.20') => readSettings(env, { root: '/checkout', lan });

test('an old Node is named together with the one that is needed', () => {
  for (const version of ['18.20.4', '20.18.3', '8.0.0']) {
    assert.match(nodeComplaint(version) ?? '', new RegExp(`needs Node 20.19 or newer, this is ${version}`));
  }
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.21.0']) {
    assert.equal(nodeComplaint(version), undefined);
  }
});

const KEYED = { GATEWAY_API_KEY: 'k', GATEWAY_API_SECRET: 's' };

/** @type {[Record<string, string>, RegExp][]} */
const bad = [
  [{ PORT: '99999' }, /^PORT must be a port number/],
  [{ SANDBOX_PORT: 'abc' }, /^SANDBOX_PORT must be a port number/],
  [{ PORT: '4010' }, /^PORT and SANDBOX_PORT are both 4010/],
  [{ SANDBOX_FIRESTORE_PORT: '4010' }, /^SANDBOX_PORT and SANDBOX_FIRESTORE_PORT are both 4010/],
  [{ HOST: 'http://x' }, /^HOST must be an address/],
  [{ APP_URL: 'till.example.com' }, /^APP_URL must be an address like https:/],
  [{ APP_HOSTS: 'till.local,http://x' }, /^APP_HOSTS must be names and addresses/],
  [{ ...KEYED, GATEWAY_ENV: 'live', GATEWAY_BASE_URL: 'http://gw.example' }, /^GATEWAY_BASE_URL .* https:/],
  [{ ...KEYED, GATEWAY_BASE_URL: 'http://gw.example' }, /^GATEWAY_BASE_URL .* https:/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be an address like postgresql:/],
  [{ GATEWAY_ENV: 'prod' }, /^GATEWAY_ENV must be one of sandbox, test, live/],
  [{ GATEWAY_BRAND: 'stripe' }, /^GATEWAY_BRAND must be one of/],
  [{ GATEWAY_ENV: 'live' }, /^GATEWAY_ENV is live, which needs GATEWAY_API_KEY/],
  [{ GATEWAY_API_KEY: 'k' }, /^GATEWAY_API_SECRET is not set but GATEWAY_API_KEY is/],
  [{ TLS_KEY: 'key.pem' }, /^TLS_CERT is not set but TLS_KEY is/],
  [{ NEXT_DIST_DIR: '../x' }, /^NEXT_DIST_DIR must be/],
];

for (const [env, message] of bad) {
  test(`E22 ${JSON.stringify(env)} is refused in one sentence`, () => {
    assert.throws(() => read(env), { name: 'ReadableError', message });
  });
}

test('a refused address does not repeat the password in it', () => {
  assert.throws(
    () => read({ DATABASE_URL: 'mysql://u:hunter2@h/d' }),
    ({ message }) => !message.includes('hunter2'),
  );
});

test('without keys it is the sandbox, with keys the test gateway', () => {
  assert.equal(read({}).gateway.env, 'sandbox');
  assert.equal(read({}).gateway.startsSandbox, true);
  const keyed = read({ GATEWAY_API_KEY: 'k', GATEWAY_API_SECRET: 's' }).gateway;
  assert.deepEqual([keyed.env, keyed.startsSandbox, keyed.baseUrl], ['test', false, undefined]);
});

test('beside a sandbox of its own the app listens to its Firestore, beside any other gateway to what it is told', () => {
  const listensTo = (/** @type {Record<string, string>} */ env) => {
    const { firebaseConfig } = read(env);
    return firebaseConfig && JSON.parse(firebaseConfig).emulator;
  };
  assert.equal(listensTo({}), '127.0.0.1:4011');
  assert.equal(listensTo({ SANDBOX_PORT: '5000', PORT: '5001' }), '127.0.0.1:5002');
  assert.equal(listensTo({ SANDBOX_FIRESTORE_PORT: '6000' }), '127.0.0.1:6000');
  assert.equal(listensTo({ GATEWAY_API_KEY: 'k', GATEWAY_API_SECRET: 's' }), undefined);
  assert.equal(listensTo({ GATEWAY_BASE_URL: 'http://127.0.0.1:5000/mer/v2.0' }), undefined);
  const own = '{"apiKey":"k","appId":"a","projectId":"p"}';
  assert.equal(read({ GATEWAY_FIREBASE_CONFIG: own }).firebaseConfig, own);
});

test('a code in the shop never says 127.0.0.1', () => {
  assert.equal(read({}).gateway.payBaseUrl, 'http://192.168.1.20:4010');
  assert.equal(read({}).gateway.baseUrl, 'http://127.0.0.1:4010/mer/v2.0');
  assert.equal(read({ HOST: '127.0.0.1' }).gateway.payBaseUrl, 'http://127.0.0.1:4010');
});

test('the address for phones is not that of a bridge or tunnel', () => {
  /** @returns {import('node:os').NetworkInterfaceInfo[]} */
  const ipv4 = (/** @type {string} */ address, internal = false) => [
    { family: 'IPv4', internal, address, netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null },
  ];
  assert.equal(
    lanAddress({
      lo: ipv4('127.0.0.1', true),
      docker0: ipv4('172.17.0.1'),
      wlan0: ipv4('192.168.7.3'),
    }),
    '192.168.7.3',
  );
  assert.equal(lanAddress({ wg0: ipv4('10.0.0.2') }), undefined);
});

test('the owner of an outside database goes with it, and the app’s password may stand in a file', () => {
  assert.throws(() => read({ DATABASE_OWNER_URL: 'postgresql://o@h/d' }), /DATABASE_URL is not/);
  const both = read({ DATABASE_URL: 'postgresql://a@h/d', DATABASE_OWNER_URL: 'postgresql://o:p@h/d' });
  assert.equal(outsideDatabase(both), 'postgresql://o:p@h/d', 'commands work as the owner');
  const temp = makeTempFolder('secrets');
  try {
    const file = join(temp.path, 'password');
    writeFileSync(file, 'p@ss:/word\n');
    const alone = read({ DATABASE_URL: 'postgresql://a@h/d', DATABASE_PASSWORD_FILE: file });
    assert.equal(outsideDatabase(alone), 'postgresql://a:p%40ss%3A%2Fword@h/d');
    const lost = read({
      DATABASE_URL: 'postgresql://a@h/d',
      DATABASE_PASSWORD_FILE: join(temp.path, 'none'),
    });
    assert.throws(() => outsideDatabase(lost), /DATABASE_PASSWORD_FILE cannot be read/);
  } finally {
    temp.remove();
  }
  assert.equal(outsideDatabase(read({})), undefined);
});
