import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { ReadableError } from './readable-error.mjs';
import { root } from './root.mjs';
import { appEnv } from './settings/child-env.mjs';
import { loadEnvFile } from './settings/load-env-file.mjs';
import { readSettings } from './settings/read-settings.mjs';
import { sandboxCredentials } from './settings/sandbox-credentials.mjs';
import { lanAddress } from './settings/web-address.mjs';

const SCRIPT = join('lib', 'server', 'cli', 'gateway-check.ts');

/**
 * A check changes nothing, so it makes no keys either.
 * @param {string} dataDir
 */
function sandboxKeys(dataDir) {
  if (existsSync(join(dataDir, 'sandbox'))) return sandboxCredentials(dataDir);
  throw new ReadableError(
    'No gateway is set and no sandbox has run here yet: set the keys in .env, or run "npm start" first.',
  );
}

/** Says whether the configured gateway, its keys and its hosts fit, and what it does where documents are silent. */
export async function main() {
  loadEnvFile(root);
  const settings = readSettings(process.env, { root, lan: lanAddress() });
  await ensureDependencies(root);
  const keys = settings.gateway.keys ?? (await sandboxKeys(settings.dataDir));
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', SCRIPT], {
    cwd: root,
    env: appEnv(settings, { databaseUrl: '', keys }),
    stdio: 'inherit',
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exit) => resolve(exit ?? 1));
  });
  process.exit(code);
}
