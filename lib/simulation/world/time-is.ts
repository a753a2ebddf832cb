/** Tells a session of the database what time it is. */
export const timeIs = (at: number): string => `set qtill.now = '${new Date(at).toISOString()}'`;
