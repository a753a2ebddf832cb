import { readFileSync } from 'node:fs';

/** Of one process of this machine, as Linux counts it. */
export type ProcessUse = { readonly residentMb: number; readonly mostMb: number; readonly cpuMs: number };

/** Of a second; Linux has told programs this number since long before any machine we run on. */
const TICKS_A_SECOND = 100;

/** Null where there is no /proc, or no such process. */
export function readUse(pid: number): ProcessUse | null {
  try {
    const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8');
    return parseUse(read('status'), read('stat'));
  } catch {
    return null;
  }
}

export function parseUse(status: string, stat: string): ProcessUse {
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) / 1_024;
  // The name of a program, in brackets, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return {
    residentMb: megabytes('VmRSS'),
    mostMb: megabytes('VmHWM'),
    cpuMs: (ticks * 1_000) / TICKS_A_SECOND,
  };
}
