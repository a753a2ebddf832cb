import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { isLocal } from './is-local';

function ask(remoteAddress: string, headers: Record<string, string>): boolean {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  return isLocal({ socket, headers });
}

const host = '127.0.0.1:4010';

it.each([
  ['127.0.0.1', { host }],
  ['::ffff:127.0.0.1', { host: 'localhost:4010' }],
  ['::1', { host: '[::1]:4010' }],
  ['127.0.0.1', { host, 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['127.0.0.1', { host, 'sec-fetch-site': 'none' }],
  ['127.0.0.1', { host, origin: 'http://127.0.0.1:4010' }],
  ['127.0.0.1', { host, origin: 'https://127.0.0.1:4010' }],
])('somebody at %s with %j sits on this machine', (address, headers) => {
  expect(ask(address, headers)).toBe(true);
});

it.each([
  ['another machine', '192.168.1.20', { host }],
  ['another machine in disguise', '::ffff:192.168.1.20', { host }],
  ['no host', '127.0.0.1', {}],
  ['a name that was bent to this machine', '127.0.0.1', { host: 'evil.example:4010' }],
  ['a name that begins like this machine', '127.0.0.1', { host: '127.0.0.1.evil.example' }],
  ['a name that ends like this machine', '127.0.0.1', { host: 'evil.example/localhost' }],
  ['a proxy', '127.0.0.1', { host, 'x-forwarded-for': '127.0.0.1' }],
  ['a proxy that names the host', '127.0.0.1', { host, 'x-forwarded-host': 'shop.example' }],
  ['a proxy of the newer kind', '127.0.0.1', { host, forwarded: 'for=127.0.0.1' }],
  ['a page of another site', '127.0.0.1', { host, 'sec-fetch-site': 'cross-site' }],
  ['a page on another port', '127.0.0.1', { host, 'sec-fetch-site': 'same-site' }],
  ['another origin in an old browser', '127.0.0.1', { host, origin: 'http://127.0.0.1:3000' }],
  ['a hidden origin in an old browser', '127.0.0.1', { host, origin: 'null' }],
])('%s does not count as this machine', (_name, address, headers) => {
  expect(ask(address, headers)).toBe(false);
});
