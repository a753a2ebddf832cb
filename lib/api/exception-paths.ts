/** Addresses of the manager's list of exceptions: apart from the others, which every till loads first. */
export const exceptionPaths = {
  all: '/exceptions',
  list: (state: 'open' | 'resolved') => `/api/exceptions?state=${state}`,
  resolve: (id: string) => `/api/exceptions/${encodeURIComponent(id)}/resolve`,
} as const;
