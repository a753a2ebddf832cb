import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@/scripts/lib/ports.mjs';
import { lastLines, runCommand } from '@/scripts/lib/run-command.mjs';
import { probe } from '@/scripts/lib/supervise/probe.mjs';
import { toolScript } from '@/scripts/lib/tool-command.mjs';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import { packHashedFiles } from '@/scripts/lib/wire/pack-files.mjs';
import type { Stage } from '../stage/open-stage';

const FILES = {
  'package.json': '{ "name": "minimal", "private": true }',
  'next.config.mjs': 'export default { poweredByHeader: false, compress: false };',
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><head><link rel="icon" href="data:," /></head><body>{children}</body></html>;
}`,
  'app/page.jsx': `import { Button } from './button';
export default function Page() { return <Button />; }`,
  'app/button.jsx': `'use client';
import { useEffect, useState } from 'react';
export function Button() {
  const [count, setCount] = useState(0);
  useEffect(() => void (document.documentElement.dataset.alive = ''), []);
  return <button onClick={() => setCount(count + 1)}>{count}</button>;
}`,
};

const LIMIT_MS = 5 * 60_000;

/** A page of one button on the same version of the framework, built and served as ours: what nobody can do without. */
export async function serveMinimalPage({ folder, signal, shop }: Stage) {
  const { root } = shop.settings;
  const place = join(folder, 'minimal');
  mkdirSync(join(place, 'app'), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(place, name), text);
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  const { PATH, HOME }: Record<string, string | undefined> = shop.env;
  const env = { PATH, HOME, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const next = toolScript(root, 'next');
  const built = await runCommand(process.execPath, [next, 'build', '--webpack'], {
    ...{ cwd: place, env, signal, limitMs: LIMIT_MS },
  });
  if (!built.ok) throw new Error(`The minimal page was not built: ${lastLines(built.output)}`);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  await packHashedFiles(join(place, '.next'));
  const args = [join(import.meta.dirname, 'minimal-server.mjs'), place, String(port)];
  const server = spawn(process.execPath, args, { cwd: place, env, stdio: 'ignore' });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill();
    await ended;
  };
  await waitUntil(() => probe(url), { everyMs: 50, limitMs: 60_000 });
  return { url, stop };
}
