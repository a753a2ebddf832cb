import type { Chance } from '../world/chance';
import type { Launcher } from './launcher';
import type { Link } from './link';
import { wait } from './wait';

export type Strike = { readonly name: string; readonly run: () => Promise<void> };

type Field = { readonly launcher: Launcher; readonly links: readonly Link[]; readonly chance: Chance };

/** Gone already is fine: the supervisor is about to start it again. Resolves to whether it was there. */
function signal(pid: number | undefined, name: NodeJS.Signals): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** kill -9 of one process of the app, of the sandbox, or of PostgreSQL. */
export function kills({ launcher, chance }: Field): readonly Strike[] {
  const kill = (
    name: string,
    pidOf: (pids: Awaited<ReturnType<Launcher['pids']>>) => number | undefined,
  ) => ({
    name: `kill ${name}`,
    run: async () => {
      // A process that is just being started again has no number yet.
      while (!signal(pidOf(await launcher.pids()), 'SIGKILL')) await wait(200);
    },
  });
  const app = kill('app', ({ apps }) => chance.pick(apps));
  return [app, kill('database', ({ database }) => database), app, kill('sandbox', ({ sandbox }) => sandbox)];
}

/** A machine that stands still for a while and then goes on as if nothing had been. */
export function freezes({ launcher, chance }: Field): readonly Strike[] {
  const freeze = async () => {
    let pid = chance.pick((await launcher.pids()).apps);
    // One that nobody could freeze would count as if it had stood still.
    for (; !signal(pid, 'SIGSTOP'); pid = chance.pick((await launcher.pids()).apps)) await wait(200);
    await wait(chance.between(1_000, 6_000));
    signal(pid, 'SIGCONT');
  };
  return [{ name: 'freeze app', run: freeze }];
}

/** Each kind of line is cut for a while, and slow for a while. */
export function lineTroubles({ links, chance }: Field): readonly Strike[] {
  const names = [...new Set(links.map(({ name }) => name))];
  const oneOf = (name: string) => chance.pick(links.filter((link) => link.name === name));
  return names.flatMap((name) => [
    {
      name: `cut ${name}`,
      run: async () => {
        const link = oneOf(name);
        link.cut();
        await wait(chance.between(300, 4_000));
        link.mend();
      },
    },
    {
      name: `delay ${name}`,
      run: async () => {
        const link = oneOf(name);
        // A statement is many round trips.
        link.delay(chance.between(20, name === 'app-database' ? 100 : 1_000));
        await wait(chance.between(1_000, 4_000));
        link.mend();
      },
    },
  ]);
}
