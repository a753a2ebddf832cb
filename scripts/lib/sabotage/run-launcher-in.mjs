import { join } from 'node:path';
import { runCommand } from '../run-command.mjs';
import { countTap } from '../testing/count-results.mjs';

const MINUTE = 60_000;

/** Tests of the launcher that need no build. */
export async function runLauncherIn({ copy, folder, signal }, { files, name }) {
  const report = join(folder, 'launcher.tap');
  const to = ['--test-reporter=tap', `--test-reporter-destination=${report}`];
  const only = name ? [`--test-name-pattern=${name}`] : [];
  const paths = files.map((file) => join(copy, `${file}.test.mjs`));
  const bounds = { cwd: copy, signal, limitMs: 2 * MINUTE };
  await runCommand(process.execPath, ['--test', ...to, ...only, ...paths], bounds);
  const { passed, failed, failures } = await countTap(report);
  if (passed + failed === 0) throw new Error(`No test ran of ${files.join(', ')}.`);
  return failures.map((failure) => ({ name: failure, messages: [] }));
}
