import 'server-only';
import { answer } from '../http/answer';

export type HealthDeps = { readonly isDatabaseWell: () => Promise<boolean> };

/** 200 when a sale could be stored now, else 503. A database that does not answer in time counts as away. */
export const answerHealth = async ({ isDatabaseWell }: HealthDeps): Promise<Response> =>
  (await isDatabaseWell()) ? answer({ database: 'ok' }) : answer({ database: 'away' }, 503);
