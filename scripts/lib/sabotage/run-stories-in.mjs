import { runCommand } from '../run-command.mjs';

const MINUTE = 60_000;

const FAILED = /^ {2}e2e: FAILED (.+)$/gm;

/** Browser stories, for which the copy builds and starts the whole product. */
export async function runStoriesIn({ copy, signal }, { files, name }) {
  const args = ['scripts/test.mjs', '--only', 'e2e', '--', ...files, ...(name ? ['-g', name] : [])];
  const { ok, output } = await runCommand(process.execPath, args, { cwd: copy, signal, limitMs: 8 * MINUTE });
  const failed = [...output.matchAll(FAILED)].map(([, story]) => ({ name: story, messages: [] }));
  if (ok || failed.length > 0) return failed;
  return [{ name: 'the product', messages: [`SyntaxError or the like: ${output.slice(-2_000)}`] }];
}
