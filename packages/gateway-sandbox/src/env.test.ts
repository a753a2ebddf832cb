import { expect, it } from 'vitest';
import { readEnv } from './env';

it('needs nothing', () => {
  expect(readEnv({})).toEqual({
    ok: true,
    value: { HOST: '127.0.0.1', SANDBOX_PORT: 4010, DATA_DIR: './data' },
  });
});

it('takes an origin with or without its last slash, and blank as absent', () => {
  const env = readEnv({
    GATEWAY_PAY_BASE_URL: 'https://pay.example/',
    SANDBOX_PORT: '0',
    GATEWAY_API_KEY: '',
  });
  expect(env).toMatchObject({
    ok: true,
    value: { GATEWAY_PAY_BASE_URL: 'https://pay.example', SANDBOX_PORT: 0 },
  });
});

it.each([
  [{ SANDBOX_PORT: '70000' }, 'SANDBOX_PORT must be a port number'],
  [{ SANDBOX_PORT: 'http' }, 'SANDBOX_PORT must be a port number'],
  [{ GATEWAY_API_KEY: 'k' }, 'GATEWAY_API_KEY and GATEWAY_API_SECRET must be given together or not at all'],
  [
    { SANDBOX_TLS_KEY: 'key.pem' },
    'SANDBOX_TLS_CERT and SANDBOX_TLS_KEY must be given together or not at all',
  ],
  [{ GATEWAY_PAY_BASE_URL: 'ftp://x' }, 'GATEWAY_PAY_BASE_URL must be an http or https origin'],
  [{ GATEWAY_PAY_BASE_URL: 'http://x/path' }, 'GATEWAY_PAY_BASE_URL must be an http or https origin'],
])('says in one sentence what is wrong with %j', (source, reason) => {
  const env = readEnv(source);
  expect(env.ok ? '' : env.error).toContain(`The sandbox cannot start: ${reason}`);
});
