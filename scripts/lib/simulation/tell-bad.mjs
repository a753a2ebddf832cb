/**
 * Prints what went wrong, with the rows behind it.
 * @param {string} where
 * @param {{ differences: { invariant: string, sentence: string, rows: string[] }[], defects: string[] }} found
 */
export function tellBad(where, { differences, defects }) {
  console.log(`\n${where}: ${differences.length} differences, ${defects.length} defects`);
  for (const { invariant, sentence, rows } of differences) {
    console.log(`  ${invariant}: ${sentence}`);
    for (const row of rows) console.log(`      ${row}`);
  }
  for (const defect of defects) console.log(`  ${defect}`);
}
