import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '@/scripts/lib/run-command.mjs';

/** Copies the sources as they are now, committed or not, with a link to the packages of the original. */
export async function copyProject(root: string, target: string): Promise<void> {
  const { ok, output } = await runCommand('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root });
  if (!ok) throw new Error(output);
  for (const name of output.split('\n').filter(Boolean)) {
    if (name.startsWith('docs/screens/')) continue;
    mkdirSync(dirname(join(target, name)), { recursive: true });
    cpSync(join(root, name), join(target, name), { force: true });
  }
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'));
}
