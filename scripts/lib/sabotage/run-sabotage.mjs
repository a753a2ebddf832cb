import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableError } from '../readable-error.mjs';
import { root } from '../root.mjs';
import { runCommand } from '../run-command.mjs';
import { startPrivateCluster } from '../testing/private-cluster.mjs';
import { makeTempFolder } from '../testing/temp-folder.mjs';
import { breaks } from './breaks/all.mjs';
import { copyProject } from './copy-project.mjs';
import { tryBreak } from './try-break.mjs';

const MINUTE = 60_000;

function choose(ids) {
  const unknown = ids.filter((id) => !breaks.some((each) => each.id === id));
  if (unknown.length > 0)
    throw new ReadableError(`There is no break called ${unknown.join(', ')}. Without a name all are made.`);
  return ids.length === 0 ? breaks : breaks.filter(({ id }) => ids.includes(id));
}

const verdict = ({ red, stale }) => {
  if (stale) return `STALE: ${stale}`;
  return red.length > 0 ? `caught by ${red.length}: ${red[0]}` : 'NOT CAUGHT';
};

/** Makes each deliberate fault in a copy, one at a time, and looks whether a test goes red. */
export async function main(ids) {
  const chosen = choose(ids);
  const temp = makeTempFolder('test');
  const copy = join(temp.path, 'copy');
  mkdirSync(copy);
  const { cluster, remove } = await startPrivateCluster({ root, folder: temp.path });
  const run = (args) =>
    runCommand(process.execPath, args, {
      cwd: copy,
      env: { ...process.env, TEST_DATABASE_URL: cluster.url('postgres') },
      limitMs: 5 * MINUTE,
    });
  const missed = [];
  try {
    await copyProject(root, copy);
    for (const [index, each] of chosen.entries()) {
      const result = await tryBreak(each, { copy, folder: temp.path, run });
      if (result.red.length === 0) missed.push(each.id);
      console.log(`${index + 1}/${chosen.length} ${each.id}: ${each.what}\n    ${verdict(result)}`);
    }
  } finally {
    await remove();
    temp.remove();
  }
  console.log(`\n${chosen.length - missed.length} of ${chosen.length} breaks were caught.`);
  if (missed.length > 0) {
    console.log(`Not caught: ${missed.join(', ')}. Each of them needs a test that goes red.`);
    process.exitCode = 1;
  }
}
