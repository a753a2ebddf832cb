import { z } from 'zod';

/** What a worker found wrong: where the books differ, and errors apart from the books. */
export const failuresSchema = z.object({
  differences: z.array(z.object({ invariant: z.string(), sentence: z.string(), rows: z.array(z.string()) })),
  defects: z.array(z.string()),
});

type Failures = z.output<typeof failuresSchema>;

export const hasFailed = ({ differences, defects }: Failures): boolean =>
  differences.length + defects.length > 0;

/** Prints what went wrong, with the rows behind it. */
export function printFailures(where: string, { differences, defects }: Failures): void {
  console.log(`\n${where}: ${differences.length} differences, ${defects.length} defects`);
  for (const { invariant, sentence, rows } of differences) {
    console.log(`  ${invariant}: ${sentence}`);
    for (const row of rows) console.log(`      ${row}`);
  }
  for (const defect of defects) console.log(`  ${defect}`);
}
