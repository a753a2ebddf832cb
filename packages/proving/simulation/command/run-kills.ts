import { z } from 'zod';
import { root } from '@/scripts/lib/root.mjs';
import { withCluster } from '@/scripts/lib/testing/with-cluster.mjs';
import { failuresSchema, hasFailed, printFailures } from './failures';
import { disableAutovacuum, reportEnds, runWorkers } from './run-workers';

/** A line of progress after so many kill points. */
const PROGRESS = 100;

const pointSchema = failuresSchema.extend({
  story: z.string(),
  steps: z.number().int(),
  /** False: the story was over before so many steps. */
  isReached: z.boolean(),
});

/** `npm run simulate -- --kill`: runs each story once for each of its steps, its process killed before that step. */
export async function runKills(): Promise<void> {
  const startedAt = Date.now();
  const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(1);
  const points = new Map<string, number>();
  let bad = 0;
  let total = 0;
  const onPoint = (line: unknown) => {
    const { story, steps, isReached, ...found } = pointSchema.parse(line);
    if (hasFailed(found)) {
      bad += 1;
      printFailures(`“${story}”, killed before step ${steps}`, found);
    }
    if (!isReached) return;
    total += 1;
    points.set(story, (points.get(story) ?? 0) + 1);
    if (total % PROGRESS === 0) console.log(`${total} kill points, ${bad} of them bad, ${seconds()} s`);
  };
  await withCluster(async ({ cluster, signal }) => {
    await disableAutovacuum(cluster);
    const work = {
      program: 'packages/proving/simulation/workers/kill-stories.ts',
      argsOf: (index: number, workers: number) => [String(index), String(workers)],
    };
    reportEnds(await runWorkers({ cwd: root, cluster, name: 'kills', signal }, work, onPoint));
  });
  console.log(`\n${total} kill points in ${seconds()} s:`);
  for (const [story, count] of points) console.log(`  ${String(count).padStart(6)}  ${story}`);
  console.log(bad > 0 ? `\n${bad} of them were bad.` : '\nNo money was lost and none invented.');
}
