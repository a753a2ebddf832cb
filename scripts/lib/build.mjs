import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from './content-hash.mjs';
import { otherLiveUsers } from './live-users.mjs';
import { withProgress } from './progress.mjs';
import { ReadableError } from './readable-error.mjs';
import { readText } from './read-text.mjs';
import { lastLines, runCommand } from './run-command.mjs';
import { withoutProductVariables } from './settings/product-variables.mjs';
import { toolScript } from './tool-command.mjs';
import { packHashedFiles } from './wire/pack-files.mjs';

/** What goes into a build. */
export const buildSources = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  // What it leaves beside the framework's files.
  'scripts/lib/wire/pack-files.mjs',
];

const NOT_BUILT = [/\.test\.[a-z]+$/, /\/testing\//, /^public\/(sw|workbox-|swe-worker-|fallback-)[^/]*$/];

/** @param {string} file */
const isBuilt = (file) => !NOT_BUILT.some((pattern) => pattern.test(file));
/** @param {string} dist */
const stampPath = (dist) => join(dist, 'qtill-build');

/** @param {{ root: string, distDir: string }} place */
async function isFresh({ root, distDir }) {
  const stamp = await readText(stampPath(join(root, distDir)));
  return stamp !== undefined && stamp === (await contentHash(root, buildSources, isBuilt));
}

/**
 * Whether there is a build of exactly these sources, and if not, whether somebody runs from the old one.
 * @param {{ root: string, distDir: string }} place
 */
export async function buildState(place) {
  if (await isFresh(place)) return 'fresh';
  return otherLiveUsers(place.root).length > 0 ? 'stale and in use' : 'stale';
}

/** Builds, and notes of what. @param {{ root: string, distDir: string, signal?: AbortSignal, show?: boolean }} options */
export async function build({ root, distDir, signal, show = false }) {
  const dist = join(root, distDir);
  const hash = await contentHash(root, buildSources, isBuilt);
  await rm(stampPath(dist), { force: true });
  const env = {
    ...withoutProductVariables(process.env),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_DIST_DIR: distDir,
  };
  const args = [toolScript(root, 'next'), 'build', '--webpack'];
  const result = await runCommand(process.execPath, args, {
    cwd: root,
    env,
    signal,
    show,
    limitMs: 10 * 60_000,
  });
  signal?.throwIfAborted();
  if (!result.ok) {
    throw new ReadableError(
      `${lastLines(result.output, 60)}\nThe build failed (next build): see the lines above.`,
    );
  }
  await packHashedFiles(dist);
  await writeFile(stampPath(dist), hash);
}

/**
 * Makes sure that there is a build of these sources.
 * @param {{ root: string, distDir: string, signal: AbortSignal }} given
 */
export async function ensureBuild({ root, distDir, signal }) {
  const state = await buildState({ root, distDir });
  if (state === 'fresh') return;
  if (state === 'stale and in use') {
    throw new ReadableError(
      `The sources changed, but qtill (process ${otherLiveUsers(root)[0]}) runs from the build in this folder: stop it first.`,
    );
  }
  await withProgress('Building the app', () => build({ root, distDir, signal }));
}
