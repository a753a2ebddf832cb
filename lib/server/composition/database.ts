import 'server-only';
import { openDatabase } from '../../db/core/database';
import type { OnBroken } from '../../db/core/rows';
import { env } from './env';
import { once } from './once';
import { log } from './runtime';

const WORKER_CONNECTIONS = 5;
const PUBLIC_CONNECTIONS = 4;
export const POLL_CONNECTIONS = 4;

const open = (max?: number) =>
  openDatabase(env().DATABASE_URL, (error) => log().warn({ err: error }, 'database connection lost'), max).db;

/** Connections for tills and the office. */
export const database = once('database', () => open());

/** Connections for payers, and for finding out who knocks: however many they are, they wait for each other alone. */
export const publicDatabase = once('public-database', () => open(PUBLIC_CONNECTIONS));

/** Connections for screens that wait: however many come at once, a charge does not wait behind them. */
export const pollDatabase = once('poll-database', () => open(POLL_CONNECTIONS));

/** One connection, to tell whether there is a database. */
export const healthDatabase = once('health-database', () => open(1));

/** Connections of their own for the workers: however many screens ask, open checkouts are still read. */
export const workerDatabase = once('worker-database', () => open(WORKER_CONNECTIONS));

/** Logs a stored row that cannot be converted; the others are still answered. */
export const onBrokenRow: OnBroken = (about) => log().error(about, 'a stored row cannot be read');
