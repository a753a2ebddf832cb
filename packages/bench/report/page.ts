import { type Figure, verdictOf } from '../figures/figure';
import type { Before } from './before';
import { plotOf } from './plot';
import type { Part, Run } from './results';
import { rowOf, tellGoal, tellMeasured, tellVerdict } from './tell';
import { whyMissed } from './why-missed';

/** What each part is about, on the page. */
export type Heading = { readonly title: string; readonly how: string };

/** `plots`: by the name of their file. */
export type Page = { readonly text: string; readonly plots: ReadonlyMap<string, string> };

/** The page of a run beside an earlier one, and the plots on it. */
export function pageOf(run: Run, headings: ReadonlyMap<string, Heading>, before: Before): Page {
  const plots = new Map<string, string>();
  const sections = run.parts.map((part) =>
    sectionOf(part, { heading: headings.get(part.name), plots, before }),
  );
  const { machine, versions } = run;
  const text = [
    '# Performance',
    '',
    '`npm run bench` measures this on the production build and writes this page; `bench/results.json` has every value.',
    'Everything runs on one machine: the app, PostgreSQL, the sandbox that stands for the gateway, the browser and what',
    'asks. The browser is a real one, and so is HTTP. What [reliability.md](reliability.md) promises under load is measured by',
    '`npm run measure`, and growing books by `npm run bench -- --growth`.',
    '',
    `Commit ${run.commit}, ${run.date}: ${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, ${machine.system}, load ${machine.loadBefore} before;`,
    `Node ${versions.node}, ${versions.browser}, PostgreSQL ${versions.postgres}; ${Math.round(run.seconds)} s in all.`,
    `Before: commit ${before.commit}, ${before.date}, by the same command on the same machine.`,
    '',
    'Measured: the median, p95 (95 of 100 do not exceed it), the largest, and in brackets of how many values; one alone',
    'where there is one. A goal without a name is for the median. Throttled: the processor 4 times slower, 1.6 Mbit/s,',
    '150 ms of latency. Painted: after the frame that shows it was drawn, by the page’s own clock. kB are 1,000 bytes as',
    'they come over the wire, with headers. First visits begin with an empty cache; the server is warm.',
    ...goalsOf(run, before),
    ...sections.flat(),
    '',
  ].join('\n');
  return { text, plots };
}

/** Every measure that has a goal, and what stands between it and the goal where it is missed. */
function goalsOf({ parts }: Run, before: Before): string[] {
  const judged = parts.flatMap(({ figures }) => figures).filter(({ goal }) => goal !== null);
  const missed = judged.filter((figure) => verdictOf(figure) === 'missed');
  return [
    '',
    '## Goals',
    '',
    `${judged.filter((figure) => verdictOf(figure) === 'met').length} of ${judged.length} are met.`,
    '',
    rowOf(['Measure', 'Goal', 'Before', 'Now', '']),
    rowOf(['---', '---', '---', '---', '---']),
    ...judged.map((figure) => rowWithBefore(figure, before)),
    ...(missed.length > 0 ? ['', 'Why these are missed:', ''] : []),
    ...missed.map(({ name, unit }) => `- ${name}, ${unit}: ${whyMissed(name)}`),
  ];
}

const rowWithBefore = (figure: Figure, before: Before): string =>
  rowOf([
    ...[`${figure.name}, ${figure.unit}`, tellGoal(figure), before.tell(figure)],
    ...[tellMeasured(figure), tellVerdict(figure)],
  ]);

type Beside = {
  readonly heading: Heading | undefined;
  readonly plots: Map<string, string>;
  readonly before: Before;
};

function sectionOf(part: Part, { heading, plots, before }: Beside): string[] {
  const rows = part.figures.map((figure) => rowWithBefore(figure, before));
  const notes = part.figures.filter(({ note }) => note !== '').map((figure) => noteOf(figure));
  return [
    '',
    `## ${heading?.title ?? part.name}`,
    '',
    ...(heading ? [heading.how, ''] : []),
    rowOf(['Measure', 'Goal', 'Before', 'Measured', '']),
    rowOf(['---', '---', '---', '---', '---']),
    ...rows,
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...pictureOf(part, plots),
  ];
}

const noteOf = ({ name, unit, note }: Figure): string => `- ${name}, ${unit}: ${note}.`;

/** A plot for each unit of the part; where a unit has one measure alone there is nothing to compare. */
function pictureOf({ name, figures }: Part, plots: Map<string, string>): string[] {
  const measured = figures.filter(({ values }) => values.length > 0);
  const units = new Set(measured.map(({ unit }) => unit));
  return [...units].flatMap((unit) => {
    const compared = measured.filter((figure) => figure.unit === unit);
    if (compared.length < 2) return [];
    const file = `${name}-${unit.replace(/[^A-Za-z]+/g, '-').replace(/^-/, '')}.svg`;
    plots.set(file, plotOf(compared));
    return ['', `![Median, p95 and goal of the measures above, ${unit}](performance/${file})`];
  });
}
