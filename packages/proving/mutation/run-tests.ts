import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readText } from '@/scripts/lib/read-text.mjs';
import { runCommand } from '@/scripts/lib/run-command.mjs';
import { countTap } from '@/scripts/lib/testing/count-results.mjs';
import { toolScript } from '@/scripts/lib/tool-command.mjs';
import { inheritedEnv } from '../env';
import type { Break } from './break';
import { MINUTE } from '@/lib/domain/core/durations';

/** Ends what hangs; a busy machine is no reason to end. */
const HANGS_MS = 30 * MINUTE;

type Place = {
  /** The root of the copy. */
  readonly copy: string;
  /** For reports. */
  readonly folder: string;
  readonly databaseUrl: string;
  readonly signal: AbortSignal;
};

type Tests = {
  readonly project: Break['project'];
  /** How the paths of the test files begin. */
  readonly files: readonly string[];
  readonly name?: string | undefined;
};

/** A test that failed, with what it said. */
export type Failure = { readonly name: string; readonly messages: readonly string[] };

export type RunTests = (tests: Tests) => Promise<Failure[]>;

/** Runs tests in a copy of the checkout. Resolves to those that failed. */
export const runTestsIn =
  (place: Place): RunTests =>
  (tests) => {
    if (tests.project === 'launcher') return runLauncher(place, tests);
    return tests.project === 'e2e' ? runStories(place, tests) : runVitest(place, tests);
  };

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

type FileResult = z.output<typeof reportSchema>['testResults'][number];

/** A file that cannot be loaded has no tests, and failed as a whole. */
function failedIn({ name, status, message, assertionResults }: FileResult): Failure[] {
  if (status !== 'failed') return [];
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return [{ name, messages: [`SyntaxError or the like: ${message}`] }];
  return failed.map(({ fullName, failureMessages }) => ({ name: fullName, messages: failureMessages ?? [] }));
}

async function runVitest({ copy, folder, databaseUrl, signal }: Place, { project, files, name }: Tests) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=json', `--outputFile.json=${report}`];
  const only = name ? ['-t', name] : [];
  const args = [toolScript(copy, 'vitest'), 'run', '--project', project, ...reporters, ...only, ...files];
  const env = { ...inheritedEnv, TEST_DATABASE_URL: databaseUrl };
  const bounds = { cwd: copy, env, signal, limitMs: HANGS_MS };
  const { output } = await runCommand(process.execPath, args, bounds);
  const text = await readText(report);
  if (text === undefined) throw new Error(`The tests did not end with a report.\n${output}`);
  return reportSchema.parse(JSON.parse(text)).testResults.flatMap(failedIn);
}

/** Tests of the launcher that need no build. */
async function runLauncher({ copy, folder, signal }: Place, { files, name }: Tests): Promise<Failure[]> {
  const report = join(folder, 'launcher.tap');
  const to = ['--test-reporter=tap', `--test-reporter-destination=${report}`];
  const only = name ? [`--test-name-pattern=${name}`] : [];
  const paths = files.map((file) => join(copy, `${file}.test.mjs`));
  const bounds = { cwd: copy, signal, limitMs: HANGS_MS };
  await runCommand(process.execPath, ['--test', ...to, ...only, ...paths], bounds);
  const { passed, failed, failures } = await countTap(report);
  if (passed + failed === 0) throw new Error(`No test ran of ${files.join(', ')}.`);
  return failures.map(({ test, why }) => ({ name: test, messages: [why] }));
}

const FAILED = /^ {2}e2e: FAILED (.+)$/gm;

/** Browser stories, for which the copy builds and starts the whole product. */
async function runStories({ copy, signal }: Place, { files, name }: Tests): Promise<Failure[]> {
  const args = ['scripts/test.mjs', '--only', 'e2e', '--', ...files, ...(name ? ['-g', name] : [])];
  const { ok, output } = await runCommand(process.execPath, args, { cwd: copy, signal, limitMs: HANGS_MS });
  const failed = [...output.matchAll(FAILED)].map(([, story = '']) => ({ name: story, messages: [] }));
  if (ok || failed.length > 0) return failed;
  return [{ name: 'the product', messages: [`SyntaxError or the like: ${output.slice(-2_000)}`] }];
}
