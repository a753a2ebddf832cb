import { fight } from './fight';
import { meetLauncher } from './launcher';
import { report } from './report';

/** Started by `npm run nemesis`, which speaks to it over the channel between parent and child. */
async function main(): Promise<void> {
  const { spec, launcher } = await meetLauncher();
  const battle = await fight(spec, launcher, (line) => console.log(line));
  const { lines, isGood } = report(battle, spec);
  for (const line of lines) console.log(line);
  process.exit(isGood ? 0 : 1);
}

await main();
