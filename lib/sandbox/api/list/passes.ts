import type { Filter } from './filter-fields';

interface Listed {
  readonly id: string;
  readonly customer?:
    | {
        readonly id?: string | undefined;
        readonly reference?: string | undefined;
        readonly email?: string | undefined;
        readonly phone?: string | undefined;
      }
    | undefined;
}

/** Whether something passes the filters that all searches have. */
export function passes({ id, customer }: Listed, filter: Filter): boolean {
  const wanted = [
    [filter['customer.reference'], customer?.id ?? customer?.reference],
    [filter['customer.email'], customer?.email],
    [digitsOf(filter['customer.phone']), digitsOf(customer?.phone)],
  ] as const;
  if (wanted.some(([asked, actual]) => asked !== undefined && asked !== actual)) return false;
  if (filter.afterId !== undefined && BigInt(id) <= filter.afterId) return false;
  return filter.afterTimestamp === undefined || createdAt(id) > filter.afterTimestamp;
}

/** A plus sign before a phone number is lost in a query, and some write spaces between the digits. */
function digitsOf(phone: string | undefined): string | undefined {
  return phone?.replace(/\D/g, '');
}

/** An id begins with the milliseconds of its creation. */
function createdAt(id: string): number {
  return Number(BigInt(id) >> 20n);
}
