import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../read-text.mjs';
import { runCommand } from '../run-command.mjs';
import { toolScript } from '../tool-command.mjs';

const MINUTE = 60_000;

/** The failed tests of a file; a file that cannot be loaded has none, and failed as a whole. */
function failedIn({ name, status, message, assertionResults }) {
  if (status !== 'failed') return [];
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return [{ name, messages: [`SyntaxError or the like: ${message}`] }];
  return failed.map(({ fullName, failureMessages }) => ({ name: fullName, messages: failureMessages }));
}

/** Unit and integration tests. */
export async function runVitestIn({ copy, folder, databaseUrl, signal }, { project, files, name }) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=json', `--outputFile.json=${report}`];
  const only = name ? ['-t', name] : [];
  const args = [toolScript(copy, 'vitest'), 'run', '--project', project, ...reporters, ...only, ...files];
  const env = { ...process.env, TEST_DATABASE_URL: databaseUrl };
  const bounds = { cwd: copy, env, signal, limitMs: 8 * MINUTE };
  const { output } = await runCommand(process.execPath, args, bounds);
  const text = await readText(report);
  if (text === undefined) throw new Error(`The tests did not end with a report.\n${output}`);
  return JSON.parse(text).testResults.flatMap(failedIn);
}
