import { runExperiment } from './experiment';
import { meetSupervisor } from './supervisor';
import { report } from './report';

/** Started by `npm run chaos`, which speaks to it over the channel between parent and child. */
async function main(): Promise<void> {
  const { spec, supervisor } = await meetSupervisor();
  const result = await runExperiment(spec, supervisor, (line) => console.log(line));
  const { lines, isGood } = report(result, spec);
  for (const line of lines) console.log(line);
  process.exit(isGood ? 0 : 1);
}

await main();
