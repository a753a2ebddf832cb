import { type SQL, sql } from 'drizzle-orm';

/** Whether a hint's text names this status. It is our own JSON: comparing it as text cannot fail, whatever was sent. */
export const says = (body: SQL, status: SQL): SQL<boolean> =>
  sql`coalesce(position('"status":"' || ${status} || '"' in ${body}) > 0, false)`;

/** A hint that announces a checkout we know and wait for: it says nothing new. Everything else may be news. */
export const isOldNews = (body: SQL, status: SQL): SQL<boolean> =>
  sql`(coalesce(${status} = 'PENDING', false) and ${says(body, status)})`;
