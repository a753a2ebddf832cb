import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { z } from 'zod';
import type { ChildSpec } from '@/scripts/lib/supervise/supervise-child.mjs';
import { killGroup } from '@/scripts/lib/processes.mjs';
import { readText } from '@/scripts/lib/read-text.mjs';
import { ReadableError } from '@/scripts/lib/readable-error.mjs';
import { lastLines, runCommand } from '@/scripts/lib/run-command.mjs';
import { probe } from '@/scripts/lib/supervise/probe.mjs';
import { toolScript } from '@/scripts/lib/tool-command.mjs';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import { inheritedEnv } from '../env';
import type { Send } from './function-counts';

const BUILD_MS = 10 * 60_000;
const STOP_MS = 10_000;

/** Builds a copy of the checkout so that each module is a script of its own and no function is inlined. */
export async function buildObservable(copy: string, signal: AbortSignal): Promise<void> {
  const env = {
    ...inheritedEnv,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_DIST_DIR: '.next',
    NEXT_KEEP_FUNCTIONS: '1',
  };
  const args = [toolScript(copy, 'next'), 'build', '--webpack'];
  const { ok, output } = await runCommand(process.execPath, args, {
    cwd: copy,
    env,
    signal,
    limitMs: BUILD_MS,
  });
  if (!ok) throw new ReadableError(`${lastLines(output)}\nThe observable build failed.`);
}

const answerSchema = z.object({ id: z.number(), error: z.string().optional(), result: z.unknown() });

type Place = { readonly folder: string; readonly signal: AbortSignal };

export type ObservableApp = Awaited<ReturnType<typeof startObservableApp>>;

/** Runs the app as `npm start` does, with a way to ask its engine. Resolves when it answers. */
export async function startObservableApp(spec: ChildSpec, { folder, signal }: Place) {
  const log = join(folder, 'app.log');
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, ['--import', inspectorModule(folder), ...spec.args], {
    cwd: spec.cwd,
    env: { NODE_ENV: 'production', ...spec.env },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const { pid } = child;
  if (pid === undefined) throw new Error('The app cannot be run.');
  const ended = once(child, 'exit');
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const kill = () => void (isOver() || killGroup(pid, 'SIGKILL'));
  signal.addEventListener('abort', kill, { once: true });
  const stop = async () => {
    const force = setTimeout(kill, STOP_MS);
    if (!isOver()) killGroup(pid, 'SIGTERM');
    await ended;
    clearTimeout(force);
  };
  let asked = 0;
  const send: Send = (method, params) =>
    new Promise((resolve, reject) => {
      asked += 1;
      const id = asked;
      const hear = (message: unknown) => {
        // The app also says that it is alive.
        const { success, data: answer } = answerSchema.safeParse(message);
        if (!success || answer.id !== id) return;
        child.off('message', hear);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(`${method}: ${answer.error}`));
      };
      child.on('message', hear);
      child.send({ id, method, params });
    });
  const isReady = async () => isOver() || probe(spec.healthUrl);
  await waitUntil(isReady, { everyMs: 100, limitMs: spec.bootMs });
  if (!isOver() && (await probe(spec.healthUrl))) return { send, stop };
  await stop();
  throw new Error(`The app did not start:\n${lastLines((await readText(log)) ?? '')}`);
}

/** The app runs without a loader for TypeScript, so what is loaded into it is translated first. */
function inspectorModule(folder: string): string {
  const source = readFileSync(new URL('./server-inspector.ts', import.meta.url), 'utf8');
  const { ESNext: module } = ts.ModuleKind;
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module, target: ts.ScriptTarget.ES2022 },
  });
  const path = join(folder, 'server-inspector.mjs');
  writeFileSync(path, outputText);
  return pathToFileURL(path).href;
}
