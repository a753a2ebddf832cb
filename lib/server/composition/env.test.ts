import { afterEach, expect, test, vi } from 'vitest';
import { readGatewayEnv } from './env';

afterEach(() => {
  vi.unstubAllEnvs();
});

function withSettings(settings: Record<string, string>) {
  const all = {
    GATEWAY_API_KEY: 'k',
    GATEWAY_API_SECRET: 's',
    GATEWAY_BASE_URL: '',
    GATEWAY_PAY_BASE_URL: '',
  };
  for (const [name, value] of Object.entries({ ...all, ...settings })) vi.stubEnv(name, value);
  return readGatewayEnv;
}

test.each(['test', 'live'])('the keys of the %s gateway never go out by plain http', (GATEWAY_ENV) => {
  for (const GATEWAY_BASE_URL of [
    'http://gateway.example',
    'http://127.0.0.1:4010',
    'HTTP://gateway.example',
  ]) {
    const read = withSettings({ GATEWAY_ENV, GATEWAY_BASE_URL, GATEWAY_PAY_BASE_URL: 'https://pay.example' });
    expect(read, GATEWAY_BASE_URL).toThrow('GATEWAY_BASE_URL must be https');
  }
  const read = withSettings({ GATEWAY_ENV, GATEWAY_BASE_URL: 'https://gateway.example' });
  expect(read().GATEWAY_BASE_URL).toBe('https://gateway.example/mer/v2.0');
});

test('the sandbox stands on this machine and may be plain', () => {
  const read = withSettings({
    GATEWAY_ENV: 'sandbox',
    GATEWAY_BASE_URL: 'http://127.0.0.1:4010',
    GATEWAY_PAY_BASE_URL: 'http://127.0.0.1:4010',
  });
  expect(read().GATEWAY_BASE_URL).toBe('http://127.0.0.1:4010/mer/v2.0');
});
