import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { root } from './root.mjs';
import { appEnv } from './settings/child-env.mjs';
import { loadEnvFile } from './settings/load-env-file.mjs';
import { readSettings } from './settings/read-settings.mjs';
import { sandboxCredentials } from './settings/sandbox-credentials.mjs';
import { lanAddress } from './settings/web-address.mjs';

const SCRIPT = join('lib', 'server', 'gateway-check.ts');

/** Says whether the configured gateway, its keys and its hosts fit, and what it does where documents are silent. */
export async function main() {
  loadEnvFile(root);
  const settings = readSettings(process.env, { root, lan: lanAddress() });
  await ensureDependencies(root);
  const keys = settings.gateway.keys ?? (await sandboxCredentials(settings.dataDir));
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
