import { join } from 'node:path';
import { sandboxEnv } from './settings/child-env.mjs';
import { localHost, originOf } from './settings/web-address.mjs';

const BOOT_MS = 60_000;

/**
 * The app: Next behind our own server.
 * @param {import('./settings/read-settings.mjs').Settings} settings
 * @param {{ env: Record<string, string | undefined>, dev?: boolean }} given
 */
export function appSpec(settings, { env, dev }) {
  const { root, scheme, host, port } = settings;
  return {
    name: 'The app',
    args: [join(root, 'scripts', 'server.mjs'), ...(dev ? ['--dev'] : [])],
    env,
    cwd: root,
    healthUrl: `${originOf(scheme, localHost(host), port)}/api/health`,
    bootMs: dev ? 2 * BOOT_MS : BOOT_MS,
  };
}

/**
 * The sandbox: the stand-in for the gateway.
 * @param {import('./settings/read-settings.mjs').Settings} settings
 * @param {[string, string]} keys
 */
export function sandboxSpec(settings, keys) {
  const { root, host, sandboxPort } = settings;
  return {
    name: 'The sandbox',
    args: ['--import', 'tsx', join('packages', 'gateway-sandbox', 'src', 'main.ts')],
    env: sandboxEnv(settings, keys),
    cwd: root,
    healthUrl: `${originOf('http', localHost(host), sandboxPort)}/_sandbox/health`,
    bootMs: BOOT_MS,
  };
}
