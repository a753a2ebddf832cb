import { afterEach, describe, expect, test } from 'vitest';
import { leadsOutside, linkPlace, payerUrl, webhookPlace } from './public-address';
import { once } from 'node:events';
import { createServer } from 'node:http';

describe.each(['test', 'live'] as const)(
  'with the %s gateway customers need an address of the internet',
  (env) => {
    const placeAt = (APP_URL: string | undefined) => linkPlace({ GATEWAY_ENV: env, APP_URL });

    test('and then get our page', () => {
      const APP_URL = 'https://till.shop.ae/office';
      expect(placeAt(APP_URL)).toEqual({ hasPage: true, obstacle: null, base: 'https://till.shop.ae' });
      expect(payerUrl({ GATEWAY_ENV: env, APP_URL })).toBe(APP_URL);
    });

    test.each([
      [undefined, 'no_address'],
      ['http://till.shop.ae', 'not_https'],
      ['https://127.0.0.1', 'not_public'],
      ['https://192.168.1.20', 'not_public'],
      ['http://192.168.1.20:3000', 'not_public'],
      ['https://till.local', 'not_public'],
      ['https://till', 'not_public'],
    ] as const)('%s is refused with the reason', (APP_URL, because) => {
      const address = APP_URL ?? null;
      expect(placeAt(APP_URL)).toEqual({ hasPage: false, obstacle: { because, address }, base: address });
      expect(payerUrl({ GATEWAY_ENV: env, APP_URL }), 'nobody is led back there').toBeUndefined();
    });
  },
);

test('in the sandbox everybody is in the shop’s network, which is said', () => {
  expect(linkPlace({ GATEWAY_ENV: 'sandbox', APP_URL: undefined })).toEqual({
    hasPage: true,
    obstacle: { because: 'no_address', address: null },
    base: null,
  });
  const lan = { GATEWAY_ENV: 'sandbox', APP_URL: 'http://192.168.1.20:3000' } as const;
  const base = lan.APP_URL;
  expect(linkPlace(lan)).toEqual({
    hasPage: true,
    obstacle: { because: 'not_public', address: base },
    base,
  });
  expect(payerUrl(lan)).toBe(base);
});

const SANDBOX = {
  GATEWAY_ENV: 'sandbox',
  GATEWAY_BASE_URL: 'http://127.0.0.1:4010/mer/v2.0',
  HOST: '0.0.0.0',
  PORT: 3000,
  QTILL_SCHEME: 'http',
} as const;
const LIVE = {
  ...SANDBOX,
  GATEWAY_ENV: 'live',
  GATEWAY_BASE_URL: 'https://api.paymennt.com/mer/v2.0',
} as const;

const address = (env: Parameters<typeof webhookPlace>[0]) => webhookPlace(env).place?.addressOf('t0ken');

describe('beside a sandbox', () => {
  test('it is this machine, wherever the till listens', () => {
    expect(address(SANDBOX)).toBe('http://127.0.0.1:3000/api/webhooks/gateway/t0ken');
    expect(address({ ...SANDBOX, HOST: '::' })).toBe('http://127.0.0.1:3000/api/webhooks/gateway/t0ken');
    expect(address({ ...SANDBOX, HOST: '192.168.1.20' })).toContain('http://192.168.1.20:3000/');
    expect(address({ ...SANDBOX, HOST: '::1', PORT: 8080 })).toContain('http://[::1]:8080/');
  });

  test('whatever APP_URL says, unless it is a door on this machine', () => {
    expect(address({ ...SANDBOX, APP_URL: 'https://till.example.com' })).toContain('http://127.0.0.1:3000/');
    expect(address({ ...SANDBOX, APP_URL: 'http://192.168.1.20:8080' })).toContain('http://127.0.0.1:3000/');
    expect(address({ ...SANDBOX, APP_URL: 'http://localhost:8080' })).toContain('http://localhost:8080/');
  });

  test('it is nowhere when the sandbox cannot come here', () => {
    expect(webhookPlace({ ...SANDBOX, QTILL_SCHEME: 'https' })).toMatchObject({ place: null });
    expect(webhookPlace({ ...SANDBOX, GATEWAY_BASE_URL: 'http://192.168.1.9:4010/mer/v2.0' })).toEqual({
      place: null,
      obstacle: 'the sandbox is on another machine',
    });
  });
});

describe('with a real gateway', () => {
  test('it is the public address that staff open', () => {
    expect(address({ ...LIVE, APP_URL: 'https://till.my-shop.ae/' })).toBe(
      'https://till.my-shop.ae/api/webhooks/gateway/t0ken',
    );
    expect(address({ ...LIVE, APP_URL: 'https://203.0.114.7:8443' })).toContain('https://203.0.114.7:8443/');
    expect(address({ ...LIVE, APP_URL: 'https://[2a00:1450::1]' })).toContain('https://[2a00:1450::1]/');
  });

  test.each([
    undefined,
    'http://till.my-shop.ae',
    'https://localhost',
    'https://till',
    'https://till.local',
    'https://TILL.LOCAL.',
    'https://till.home.arpa',
    'https://127.0.0.1',
    'https://2130706433',
    'https://10.1.2.3',
    'https://172.16.0.1',
    'https://192.168.1.20:3000',
    'https://169.254.169.254',
    'https://100.64.0.1',
    'https://0.0.0.0',
    'https://[::1]',
    'https://[::]',
    'https://[fd00::1]',
    'https://[fe80::1]',
    'https://[::ffff:192.168.1.20]',
  ])('it is nowhere at %s', (APP_URL) => {
    expect(webhookPlace({ ...LIVE, ...(APP_URL && { APP_URL }) }).place).toBeNull();
  });
});

describe('another process is heard at its address', () => {
  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  async function listen(status: number) {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.method);
      response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end();
    });
    servers.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port.');
    return { url: `http://127.0.0.1:${address.port}/api/webhooks/gateway/t0ken`, asked };
  }
  const isHeardAt = (url: string) => webhookPlace(SANDBOX).place?.isHeardAt(url);

  test('when it objects to what is no delivery, and nothing is delivered by asking', async () => {
    const { url, asked } = await listen(415);
    expect(await isHeardAt(url)).toBe(true);
    expect(asked).toEqual(['POST']);
  });

  test.each([200, 204, 302, 404, 503])('not when something answers %i there', async (status) => {
    const { url } = await listen(status);
    expect(await isHeardAt(url)).toBe(false);
  });

  test('not when nobody is there, and nobody is asked in the internet', async () => {
    const { url } = await listen(415);
    servers.splice(0).forEach((server) => server.close());
    expect(await isHeardAt(url)).toBe(false);
    expect(await isHeardAt('https://till.my-shop.ae/api/webhooks/gateway/t0ken')).toBe(false);
    expect(await isHeardAt('rubbish')).toBe(false);
    const live = webhookPlace({ ...LIVE, APP_URL: 'https://till.my-shop.ae' });
    const { url: other, asked } = await listen(415);
    expect(await live.place?.isHeardAt(other)).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('an address leads outside', () => {
  const none = {};

  test.each(['8.8.8.8', '192.0.3.1', '203.0.114.7', '2a00:1450::1', '2001:4860:4860::8888', '2620:fe::fe'])(
    'at %s',
    (address) => expect(leadsOutside(address, none)).toBe(true),
  );

  test.each([
    ['of this machine', '127.0.0.2'],
    ['of a network of a provider', '100.127.255.254'],
    ['of an example', '203.0.113.7'],
    ['of the relays of 6to4', '192.88.99.1'],
    ['of nothing', '::'],
    ['of this machine', '::1'],
    ['with an IPv4 one at its end', '::7f00:1'],
    ['with an IPv4 one at its end', '::8.8.8.8'],
    ['that maps an IPv4 one', '::ffff:10.0.0.1'],
    ['that translates an IPv4 one', '::ffff:0:7f00:1'],
    ['that translates an IPv4 one by NAT64', '64:ff9b::7f00:1'],
    ['that translates one by a NAT64 of its own', '64:ff9b:1::a00:1'],
    ['of Teredo', '2001::7f00:1'],
    ['of 6to4', '2002:7f00:1::'],
    ['of an example', '2001:db8::1'],
    ['of an example', '3fff::1'],
    ['that discards', '100::1'],
    ['of a site, as it was once', 'fec0::1'],
    ['of a network of our own', 'fd12:3456::1'],
    ['of a link', 'fe80::1'],
    ['of a group', 'ff02::1'],
    ['that nobody has been given', '5f00::1'],
  ])('not at one %s (%s)', (_, address) => expect(leadsOutside(address, none)).toBe(false));

  test('not at one that this machine has right now, though others reach it by the internet', () => {
    const of = (address: string, family: 'IPv4' | 'IPv6') => ({ eth0: [{ address, family }] });
    expect(leadsOutside('8.8.8.8', of('8.8.8.8', 'IPv4'))).toBe(false);
    expect(leadsOutside('8.8.4.4', of('8.8.8.8', 'IPv4'))).toBe(true);
    expect(leadsOutside('2a00:1450:0:0::1', of('2a00:1450::1', 'IPv6'))).toBe(false);
  });
});
