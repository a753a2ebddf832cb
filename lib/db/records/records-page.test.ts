import { readFileSync } from 'node:fs';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as alarms from '../schema/alarms';
import * as links from '../schema/links';
import * as money from '../schema/money';
import * as orders from '../schema/orders';
import * as outbound from '../schema/outbound-webhooks';
import * as records from '../schema/records';
import * as refunds from '../schema/refunds';
import * as staff from '../schema/staff';
import * as watch from '../schema/watch';

const page = readFileSync(new URL('../../../docs/records.md', import.meta.url), 'utf8');

test('docs/records.md says of every table how long its rows are kept, and why', () => {
  const schema = [alarms, links, money, orders, outbound, records, refunds, staff, watch];
  const tables = schema.flatMap((part) => Object.values(part).filter((value) => is(value, PgTable)));
  const told = [...page.matchAll(/^\| ([a-z_]+) +\| (?! )[^|]+\| (?! )[^|]+\|$/gm)].map(([, name]) => name);
  expect(told.toSorted()).toEqual(tables.map((table) => getTableName(table)).toSorted());
});
