import type { Branch } from './branch';

/** Where checkouts go that name no branch. */
export const mainBranch: Branch = {
  id: '1601731695315563241',
  name: 'Test store',
  currency: 'AED',
  enabled: true,
};
