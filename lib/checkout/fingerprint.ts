/** Two arrivals of one tap must ask for the same thing; key order does not matter, values do. */
export const fingerprint = (request: Readonly<Record<string, string | number>>): string =>
  JSON.stringify(Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1)));
