/** Of one process of the database. A statement is counted when it is executed; to parse and to bind it is part of it. */
const EXECUTED = / LOG: {2}duration: (?<ms>[\d.]+) ms {2}(?<step>execute|statement|parse|bind)\b/;

export type Work = { readonly statements: number; readonly ms: number };

/** What a piece of the database's log says of the statements in it. */
export function readWork(log: string): Work {
  let [statements, ms] = [0, 0];
  for (const line of log.split('\n')) {
    const { groups } = EXECUTED.exec(line) ?? {};
    if (!groups) continue;
    if (groups.step === 'execute' || groups.step === 'statement') statements += 1;
    ms += Number(groups.ms);
  }
  return { statements, ms };
}

/** The work of one of `count` requests, without what the server did by itself in as long a time. */
export const workOfOne = (
  { busy, idle }: { readonly busy: Work; readonly idle: Work },
  count: number,
): Work => ({
  statements: (busy.statements - idle.statements) / count,
  ms: (busy.ms - idle.ms) / count,
});
