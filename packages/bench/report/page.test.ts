import { expect, test } from 'vitest';
import { figure, notMeasured } from '../figures/figure';
import { readBefore } from './before';
import { pageOf } from './page';
import { plotOf } from './plot';
import type { Run } from './results';
import { toJson } from './results';

const figures = [
  figure('Charge → code', 'ms', { values: [40, 50, 120], goal: { p50: 60, p95: 100 }, note: 'warm' }),
  figure('Status', 'ms', { values: [4] }),
  notMeasured('Memory', 'MB', { whyNot: 'there is no /proc', goal: { p50: 160 } }),
];

const run: Run = {
  ...{ date: '2026-12-01', commit: 'abc', seconds: 12.4, parts: [{ name: 'charge', seconds: 3, figures }] },
  machine: { system: 'linux', cores: 2, cpu: 'A <B> CPU', memoryGb: 8, loadBefore: 0.1 },
  versions: { node: '22.0.0', browser: 'Chromium 1', postgres: '18.4' },
};

const earlier = { ...run, commit: 'aaa', parts: [{ ...run.parts[0], figures: figures.slice(0, 2) }] };
const headings = new Map([['charge', { title: 'Charging', how: 'By hand.' }]]);
const { text, plots } = pageOf(run, headings, readBefore(JSON.stringify(JSON.parse(toJson(earlier as Run)))));

test('every figure has a line with its goal, its spread and whether it was met', () => {
  expect(text).toContain(
    '| Charge → code, ms | 60 / p95 100 | 50 / p95 120 | 50 / p95 120 / max 120 (3) | missed |',
  );
  expect(text).toContain('| Status, ms |  | 4 | 4 |  |');
  expect(text).toContain('| Memory, MB | 160 |  | not measured: there is no /proc |  |');
  expect(text).toContain('- Charge → code, ms: warm.');
});

test('goals stand together, with what an earlier run measured and why one is missed', () => {
  expect(text).toContain('Before: commit aaa');
  const goals = text.slice(text.indexOf('## Goals'), text.indexOf('## Charging'));
  expect(goals).toContain('0 of 2 are met.');
  expect(goals).not.toContain('Status');
  expect(goals).toContain('- Charge → code, ms: ');
});

test('the page says on what it was measured', () => {
  for (const part of ['abc', '2 cores (A <B> CPU)', 'PostgreSQL 18.4', 'Chromium 1', 'load 0.1'])
    expect(text).toContain(part);
});

test('what was measured in one unit is compared in a picture, each with its goal', () => {
  expect([...plots.keys()]).toEqual(['charge-ms.svg']);
  expect(text).toContain('(performance/charge-ms.svg)');
  const svg = plotOf(figures.slice(0, 2));
  expect(svg.match(/class="goal"/g)).toHaveLength(2);
  expect(svg).toContain('prefers-color-scheme:dark');
  // The bar of the longest p95 is as wide as there is room, and its goal at five sixths of it.
  expect(svg).toContain('class="tail" x="8" y="52" width="616.0"');
  expect(svg).toContain('x1="521.3"');
});

test('what is stored has each figure with its spread and all of its values', () => {
  const { parts } = JSON.parse(toJson(run));
  expect(parts[0].figures[0]).toMatchObject({
    ...{ spread: { count: 3, p50: 50, p95: 120, max: 120 }, verdict: 'missed', values: [40, 50, 120] },
  });
  expect(parts[0].figures[2]).toMatchObject({ spread: null, verdict: 'not measured' });
});
