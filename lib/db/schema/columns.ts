import { sql } from 'drizzle-orm';
import { timestamp } from 'drizzle-orm/pg-core';

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Values of our own unions, for a check or an index condition. */
export const list = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));
