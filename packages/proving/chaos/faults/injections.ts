import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../../simulation/world/chance';
import type { Supervisor } from '../supervisor';
import type { Link } from './link';

/** A fault that can be injected; `run` resolves when it is over. */
export type Injection = { readonly name: string; readonly run: () => Promise<void> };

type Targets = { readonly supervisor: Supervisor; readonly links: readonly Link[]; readonly chance: Chance };

/** False: the process is gone, and the supervisor is about to start it again. */
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
export function kills({ supervisor, chance }: Targets): readonly Injection[] {
  const kill = (
    name: string,
    pidOf: (pids: Awaited<ReturnType<Supervisor['pids']>>) => number | undefined,
  ) => ({
    name: `kill ${name}`,
    run: async () => {
      // A process that is just being started again has no number yet.
      while (!signal(pidOf(await supervisor.pids()), 'SIGKILL')) await wait(200);
    },
  });
  const app = kill('app', ({ apps }) => chance.pick(apps));
  return [app, kill('database', ({ database }) => database), app, kill('sandbox', ({ sandbox }) => sandbox)];
}

/** Stops a process for a while (SIGSTOP) and lets it go on. */
export function freezes({ supervisor, chance }: Targets): readonly Injection[] {
  const freeze = async () => {
    let pid = chance.pick((await supervisor.pids()).apps);
    // A process that could not be frozen must not be counted as frozen.
    for (; !signal(pid, 'SIGSTOP'); pid = chance.pick((await supervisor.pids()).apps)) await wait(200);
    await wait(chance.between(1_000, 6_000));
    signal(pid, 'SIGCONT');
  };
  return [{ name: 'freeze app', run: freeze }];
}

/** Each kind of link is cut for a while, and slow for a while. */
export function networkFaults({ links, chance }: Targets): readonly Injection[] {
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
