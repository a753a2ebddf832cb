import { notMeasured } from '../figures/figure';
import { describeRun, loadNow, type Part, type Run } from '../report/results';
import { tellGoal, tellMeasured, tellVerdict } from '../report/tell';
import { writeReport } from '../report/write-report';
import { type Stage, withStage } from '../stage/open-stage';
import { HEADINGS, PARTS } from './parts';

/** Takes the measures of these parts, prints them, and writes the page when they are all of them. */
export async function runMeasures(only: ReadonlySet<string> | null): Promise<void> {
  const loadBefore = loadNow();
  const startedAt = performance.now();
  await withStage(async (stage) => {
    const chosen = PARTS.filter(({ name }) => only?.has(name) ?? true);
    const parts: Part[] = [];
    for (const { name, title, measure } of chosen) {
      console.log(`\n${title} ...`);
      const part = await measurePart(stage, { name, measure });
      if (stage.signal.aborted) return;
      parts.push(part);
      print(part);
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    const run: Run = { ...(await describeRun(stage, loadBefore)), seconds, parts };
    console.log(`\nCommit ${run.commit}, ${JSON.stringify({ ...run.machine, ...run.versions })}`);
    console.log(`${Math.round(seconds)} s in all.`);
    if (only) return;
    console.log(`Written: ${(await writeReport(run, HEADINGS)).join(', ')}`);
  });
}

type Asked = Pick<(typeof PARTS)[number], 'name' | 'measure'>;

/** A part that breaks is told as such, and the others are measured all the same. */
async function measurePart(stage: Stage, { name, measure }: Asked): Promise<Part> {
  const startedAt = performance.now();
  const secondsNow = () => Math.round((performance.now() - startedAt) / 100) / 10;
  try {
    const figures = await Promise.race([measure(stage), untilAborted(stage.signal)]);
    return { name, seconds: secondsNow(), figures };
  } catch (error) {
    if (!stage.signal.aborted) console.error(error);
    process.exitCode = 1;
    const [whyNot = 'it broke'] = String(error instanceof Error ? error.message : error).split('\n');
    return { name, seconds: secondsNow(), figures: [notMeasured(`All of ${name}`, 'ms', { whyNot })] };
  }
}

/** Rejects when somebody stops the run, so that nothing waits for the end of a part. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The run was stopped.')), { once: true });
  });

function print({ seconds, figures }: Part): void {
  for (const figure of figures) {
    const goal = tellGoal(figure);
    const verdict = tellVerdict(figure);
    console.log(
      `  ${figure.name}: ${tellMeasured(figure)} ${figure.unit}${goal && ` (goal ${goal}: ${verdict || 'not judged'})`}`,
    );
    if (figure.note) console.log(`      ${figure.note}`);
  }
  console.log(`  ${seconds} s`);
}
