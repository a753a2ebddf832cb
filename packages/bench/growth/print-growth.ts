import type { Answer, Books } from './run-growth';

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

/** One line a question, p50 / p95 in milliseconds of each size, and how much the p95 of the largest is of the smallest. */
export function growthTable(sizes: readonly Books[]): string[] {
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (!smallest || !largest) return [];
  const cell = (answer: Answer | undefined) => (answer ? `${ms(answer.ms.p50)} / ${ms(answer.ms.p95)}` : '');
  const header = [
    'Question',
    ...sizes.map(({ sales }) => `${sales.toLocaleString('en')} sales`),
    'pages',
    'p95 ×',
  ];
  const lines = smallest.answers.map(({ name, ms: first }) => {
    const of = sizes.map(({ answers }) => answers.find((answer) => answer.name === name));
    const last = of.at(-1);
    const ratio = last ? (last.ms.p95 / first.p95).toFixed(1) : '';
    return [name, ...of.map(cell), String(last?.pages ?? ''), ratio];
  });
  return [header, header.map(() => '---'), ...lines].map((row) => `| ${row.join(' | ')} |`);
}

/** What a sale leaves behind in each table, for the largest books. */
export function sizeTable(sizes: readonly Books[]): string[] {
  const { tables = [] } = sizes.at(-1) ?? {};
  const worth = tables.filter(({ bytesASale }) => bytesASale >= 1);
  const total = worth.reduce((sum, { bytesASale }) => sum + bytesASale, 0);
  const rows = [
    ...worth.map(({ table, bytesASale }) => [table, String(Math.round(bytesASale))]),
    ['all', String(Math.round(total))],
  ];
  return [['Table', 'bytes a sale'], ['---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`);
}
