import { execFileSync } from 'node:child_process';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import { root } from '@/scripts/lib/root.mjs';
import { type Figure, spreadIn, verdictOf, type Verdict } from '../figures/figure';
import type { Spread } from '../figures/spread';
import type { Stage } from '../stage/open-stage';

/** `seconds`: that the part took. */
export type Part = { readonly name: string; readonly seconds: number; readonly figures: readonly Figure[] };

export type Run = {
  readonly date: string;
  readonly commit: string;
  readonly machine: {
    readonly system: string;
    readonly cores: number;
    readonly cpu: string;
    readonly memoryGb: number;
    /** Programs that waited for a core in the minute before: with a quiet machine, close to nought. */
    readonly loadBefore: number;
  };
  readonly versions: { readonly node: string; readonly browser: string; readonly postgres: string };
  readonly seconds: number;
  readonly parts: readonly Part[];
};

export type Circumstances = Pick<Run, 'date' | 'commit' | 'machine' | 'versions'>;

export async function describeRun({ browser, database }: Stage, loadBefore: number): Promise<Circumstances> {
  const { rows } = await database.query<{ server_version: string }>('show server_version');
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: describeCommit(),
    machine: {
      ...{ system: platform(), cores: cpus().length, cpu: first?.model.trim() ?? 'unknown' },
      memoryGb: Math.round(totalmem() / 2 ** 30),
      loadBefore: round(loadBefore),
    },
    versions: {
      node: process.versions.node,
      browser: `Chromium ${browser.version()}`,
      postgres: rows[0]?.server_version ?? 'unknown',
    },
  };
}

export const loadNow = (): number => loadavg()[0] ?? NaN;

/** What was measured: a commit, and whether anything beside it was changed. */
function describeCommit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    const commit = git('rev-parse', '--short=10', 'HEAD');
    return git('status', '--porcelain', '--', ':!bench', ':!docs') === '' ? commit : `${commit} with changes`;
  } catch {
    return 'unknown';
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

type Written = Omit<Figure, 'values'> & {
  readonly spread: Spread | null;
  readonly verdict: Verdict;
  readonly values: readonly number[];
};

/** As it is stored: every figure with its spread and with all of its values. */
export function toJson(run: Run): string {
  const write = (figure: Figure): Written => {
    const spread = spreadIn(figure);
    return {
      ...figure,
      spread: spread && { ...spread, p50: round(spread.p50), p95: round(spread.p95), max: round(spread.max) },
      verdict: verdictOf(figure),
      values: figure.values.map(round),
    };
  };
  const parts = run.parts.map((part) => ({ ...part, figures: part.figures.map(write) }));
  return `${JSON.stringify({ ...run, parts })}\n`;
}
