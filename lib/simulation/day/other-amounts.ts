/** What customers pay who pay something else than was asked for, in decimals. */
export const OTHER_AMOUNTS = ['0.01', '7.77', '9999.99'] as const;
