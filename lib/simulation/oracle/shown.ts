import type { Difference } from './difference';
import type { Evidence } from './evidence';

/** I13: every code that was shown is the one that was asked for, for the money that was asked for. */
export const shownForAnother = ({ gateway, checkouts }: Evidence): Difference[] =>
  checkouts.flatMap((row) => {
    const facts = row.gatewayId === null || row.rejection !== null ? undefined : gateway.get(row.gatewayId);
    if (!facts) return [];
    const { asked, requestId } = facts;
    const isSame = asked.minor === row.askedMinor && asked.currency === row.askedCurrency;
    if (isSame && requestId === row.requestId) return [];
    const sentence = `${row.id} over ${row.askedMinor} ${row.askedCurrency} shows the code of ${facts.id} over ${asked.minor} ${asked.currency}`;
    return [{ invariant: 'I13', sentence, rows: [row, ...facts.rows] }];
  });
