import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../lib/root.mjs';
import { launch, makePlace } from './support/launch.mjs';

/**
 * The README's commands, word for word but for the address.
 * @param {string} folder
 */
function followReadme(folder) {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, recipe] = /```\n(openssl req -x509[\s\S]*?)```/.exec(readme) ?? [];
  assert.ok(recipe, 'the README has the recipe');
  const commands = recipe.split('\n').filter((line) => /^(openssl|echo) /.test(line));
  assert.equal(commands.length, 4);
  for (const command of commands) {
    execFileSync('sh', ['-c', command.replaceAll('192.168.1.20', '127.0.0.1')], {
      cwd: folder,
      stdio: 'pipe',
    });
  }
  return { cert: join(folder, 'till.crt'), key: join(folder, 'till.key'), ca: join(folder, 'shop-ca.crt') };
}

/**
 * Asks like a device that trusts the shop's own authority, and nothing that the authority did not sign.
 * @param {{ port: number, ca: string }} given
 * @param {string} path
 */
async function ask({ port, ca }, path, { method = 'GET', body = '' } = {}) {
  const origin = `https://127.0.0.1:${port}`;
  const headers = { Origin: origin, 'Content-Type': 'application/json' };
  const outgoing = request(`${origin}${path}`, { method, ca: readFileSync(ca), headers, timeout: 5_000 });
  outgoing.end(body);
  const [answer] = await once(outgoing, 'response');
  answer.resume();
  await once(answer, 'end');
  return answer;
}

test('the README’s recipe makes the till speak https, with cookies that never leave it', async (t) => {
  const place = await makePlace(t);
  const { cert, key, ca } = followReadme(place.temp);
  const run = launch(t, { ...place.env, TLS_CERT: cert, TLS_KEY: key });
  await run.isReady();
  assert.match(run.output, new RegExp(`https://localhost:${place.port}`));
  const here = { port: place.port, ca };
  assert.equal((await ask(here, '/api/health')).statusCode, 200);

  const [, pin] = /Counter \(cashier\)\s+PIN (\d{6})/.exec(run.output) ?? [];
  const body = JSON.stringify({ staffId: 'stf_demo_counter', pin });
  const signedIn = await ask(here, '/api/sign-in', { method: 'POST', body });
  assert.equal(signedIn.statusCode, 204);
  const cookies = signedIn.headers['set-cookie'] ?? [];
  assert.deepEqual(cookies.map((/** @type {string} */ cookie) => cookie.split('=')[0]).sort(), [
    '__Host-qtill_device',
    '__Host-qtill_known',
    '__Host-qtill_session',
  ]);
  for (const cookie of cookies) assert.match(cookie, /; Secure; HttpOnly; SameSite=strict/i);
});
