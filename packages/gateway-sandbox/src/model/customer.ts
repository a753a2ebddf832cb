import { z } from 'zod';
import { optional, requiredOr, text } from '../values/fields';

/** `id` is the merchant's customer id; some clients call it `reference`. */
export const customerSchema = z.object(
  {
    id: optional(text(50, 0)),
    reference: optional(text(50, 0)),
    firstName: text(60),
    lastName: text(40),
    email: text(50),
    phone: optional(text(20, 0)),
  },
  requiredOr('must be an object'),
);

export type Customer = z.infer<typeof customerSchema>;

/** The merchant's own name for a customer. Some clients send both fields, and search by `reference`. */
export function merchantReference(customer: Pick<Customer, 'id' | 'reference'>): string | undefined {
  return customer.reference ?? customer.id;
}

export const addressSchema = z.object(
  {
    name: text(100),
    address1: text(255),
    address2: optional(text(255, 0)),
    city: text(50),
    state: optional(text(50, 0)),
    zip: optional(text(20, 0)),
    country: text(3, 2),
    /** Of a billing address: where a payment link and its confirmation go when there is no customer. */
    phone: optional(text(20, 0)),
    email: optional(text(50, 0)),
  },
  requiredOr('must be an object'),
);

export type Address = z.infer<typeof addressSchema>;

/** How the customer is reached: the provider's page puts phone and e-mail of a link into the billing address. */
export function contactOf({
  customer,
  billingAddress,
}: {
  readonly customer?: Customer | undefined;
  readonly billingAddress?: Address | undefined;
}) {
  return {
    phone: customer?.phone ?? billingAddress?.phone,
    email: customer?.email ?? billingAddress?.email,
  };
}
