import { type Figure, spreadIn } from '../figures/figure';
import { tellNumber } from './tell';

const WIDTH = 720;
const ROW = 40;
const LEFT = 8;
const RIGHT = 96;
const TOP = 34;

/** Readable on light and on dark: a picture on a page is told which of them it is. */
const STYLE = `text{font:13px system-ui,sans-serif;fill:#1f2937}.unit{fill:#6b7280}.half{fill:#2563eb}.tail{fill:#93b4f5}.goal{stroke:#b91c1c;stroke-width:2}
@media(prefers-color-scheme:dark){text{fill:#e5e7eb}.unit{fill:#9ca3af}.half{fill:#60a5fa}.tail{fill:#33527f}.goal{stroke:#f87171}}`;

/** A bar for each, to its median, with a paler one on to its p95; a line where its goal is. All in one unit. */
export function plotOf(figures: readonly Figure[]): string {
  const unit = figures[0]?.unit ?? '';
  const most = Math.max(...figures.flatMap((figure) => [spreadIn(figure)?.p95 ?? 0, ...goalsOf(figure)]), 0);
  const scale = (value: number) => (most === 0 ? 0 : (value / most) * (WIDTH - LEFT - RIGHT));
  const height = TOP + figures.length * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<style>${STYLE}</style>`,
    `<text class="unit" x="${LEFT}" y="18">${escape(unit)}: median, p95 (pale), goal (line)</text>`,
    ...figures.map((figure, index) => barOf(figure, TOP + index * ROW, scale)),
    '</svg>',
    '',
  ].join('\n');
}

function barOf(figure: Figure, y: number, scale: (value: number) => number): string {
  const { p50 = 0, p95 = 0 } = spreadIn(figure) ?? {};
  const bar = (kind: string, value: number) =>
    `<rect class="${kind}" x="${LEFT}" y="${y + 18}" width="${scale(value).toFixed(1)}" height="10"/>`;
  const goals = goalsOf(figure).map((goal) => {
    const x = (LEFT + scale(goal)).toFixed(1);
    return `<line class="goal" x1="${x}" x2="${x}" y1="${y + 15}" y2="${y + 31}"/>`;
  });
  const end = (LEFT + scale(Math.max(p95, ...goalsOf(figure))) + 6).toFixed(1);
  return [
    `<text x="${LEFT}" y="${y + 12}">${escape(figure.name)}</text>`,
    ...[bar('tail', p95), bar('half', p50), ...goals],
    `<text x="${end}" y="${y + 28}">${tellNumber(p50)} / ${tellNumber(p95)}</text>`,
  ].join('');
}

const goalsOf = ({ goal }: Figure): number[] =>
  [goal?.p50, goal?.p95, goal?.atLeast].filter((value) => value !== undefined);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
