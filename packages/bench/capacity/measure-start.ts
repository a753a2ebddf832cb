import { type Figure, figure } from '../figures/figure';
import type { Stage } from '../stage/open-stage';

const ROUNDS = 5;

/** From the start of the process to its first good answer to `/api/health`. */
export async function measureStart({ app }: Stage): Promise<Figure[]> {
  const values: number[] = [];
  while (values.length < ROUNDS) values.push(await app.restart());
  return [
    figure('Process started → healthy', 'ms', {
      ...{ values, note: 'database and build are there, files are warm; asked every 10 ms' },
    }),
  ];
}
