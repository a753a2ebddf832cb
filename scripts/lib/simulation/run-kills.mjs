import { root } from '../root.mjs';
import { withCluster } from '../testing/with-cluster.mjs';
import { runShares } from './run-shares.mjs';
import { spareDatabase } from './spare-database.mjs';
import { tellBad } from './tell-bad.mjs';

const PROGRESS = 100;

/** `npm run simulate -- --kill`: each story as often as it has steps, its process killed before another one of them. */
export async function runKills() {
  const startedAt = Date.now();
  const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(1);
  const points = new Map();
  let bad = 0;
  let total = 0;
  const onPoint = ({ story, steps, isReached, ...found }) => {
    if (found.differences.length + found.defects.length > 0) {
      bad += 1;
      tellBad(`“${story}”, killed before step ${steps}`, found);
    }
    if (!isReached) return;
    total += 1;
    points.set(story, (points.get(story) ?? 0) + 1);
    if (total % PROGRESS === 0) console.log(`${total} kill points, ${bad} of them bad, ${seconds()} s`);
  };
  await withCluster(async ({ cluster, signal }) => {
    await spareDatabase(cluster);
    const argsOf = (url, ...share) => ['lib/simulation/kill.ts', url, ...share.map(String)];
    const ends = await runShares({ cwd: root, cluster, name: 'kills', signal }, argsOf, onPoint);
    for (const { errors } of ends) if (errors) console.error(errors);
    if (ends.some(({ code }) => code !== 0)) process.exitCode = 1;
  });
  console.log(`\n${total} kill points in ${seconds()} s:`);
  for (const [story, count] of points) console.log(`  ${String(count).padStart(6)}  ${story}`);
  console.log(bad > 0 ? `\n${bad} of them were bad.` : '\nNo money was lost and none invented.');
}
