/** What is told. `shared` is what every screen and request runs; it has no list of its own. */
export const pathNames = ['shared', 'sale', 'refund', 'webhook'] as const;

export type PathName = (typeof pathNames)[number];
