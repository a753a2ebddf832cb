import { z } from 'zod';
import { CURRENCIES } from '../../domain/money/currency';
import { LOCALES } from '../device-settings';
import { customerShape, phoneNumber, withTwoNames } from '../customer';
import { decimalText, httpUrl, optionalDecimal, optionalText, storableText } from '../fields';

const amount = decimalText.describe(
  'Decimal in major units, such as "12.50"; no more decimals than the currency has.',
);

const customer = z
  .strictObject({
    ...customerShape,
    reference: optionalText(50).describe('Your own id of the customer.'),
    phone: phoneNumber
      .optional()
      .describe('As people write it: "050 123 4567" of this country, or with any prefix, "+971501234567".'),
  })
  .meta({ id: 'Customer' })
  .transform(withTwoNames);

const billingAddress = z
  .strictObject({
    name: storableText(1, 100),
    address1: storableText(1, 255),
    address2: optionalText(255),
    city: storableText(1, 50),
    state: optionalText(50),
    zip: optionalText(20),
    country: z
      .string()
      .regex(/^[A-Z]{2,3}$/)
      .describe('ISO 3166, 2 or 3 letters.'),
  })
  .meta({ id: 'Address' });

const item = z
  .strictObject({
    name: storableText(1, 500),
    sku: optionalText(200),
    quantity: z
      .string()
      .regex(/^(?:\d{1,9}(?:\.\d{1,4})?)?$/)
      .transform((text) => text || '1')
      .refine((text) => Number(text) > 0, 'must be above 0')
      .default('1'),
    unitPrice: optionalDecimal,
    lineTotal: amount,
  })
  .meta({ id: 'Item' });

const reference = storableText(1, 50).describe(
  'Your number of the order, which the payer sees; with a short suffix where another system has used the same one. A further checkout under it is a further try to collect the same order, with a new amount only while no money came for it and no checkout of it can be paid.',
);

const order = z
  .strictObject({
    reference,
    amount,
    currency: z.enum(CURRENCIES as [string, ...string[]]),
    description: optionalText(500),
    items: z
      .array(item)
      .max(100)
      .transform((items) => (items.length > 0 ? items : undefined))
      .optional(),
    customer: customer.optional(),
  })
  .meta({ id: 'Order' });

/** What the payment service asks for when somebody pays on a site or in an app. */
const shopperOrder = order
  .extend({ customer, billingAddress })
  .meta({ id: 'OrderOfAShopper', description: 'Without items, one is made of the whole amount.' });

const language = z.enum(LOCALES).default('en').describe('Of the payment page.');

const returnUrl = z
  .union([httpUrl, z.literal('').transform(() => undefined)])
  .optional()
  .describe(
    'Where the payer goes afterwards, with `checkout` (our id) and `reference` (yours) added to the query. They prove nothing: ask for the checkout. Without it the payer stays on a page of ours. Both need an APP_URL of this server that payers can open; without one `returnUrl` is required, and what stands in the query are the numbers of the payment service.',
  );

const expiresIn = (least: number, otherwise: number) => z.int().min(least).max(10_080).default(otherwise);

/** `POST /api/v1/checkouts`, with an `Idempotency-Key` header of 16 to 100 characters. */
export const openCheckoutBody = z
  .discriminatedUnion('channel', [
    z.strictObject({
      channel: z.literal('qr'),
      order,
      language,
      expiresInMinutes: expiresIn(5, 15),
      qrSize: z.int().min(64).max(1024).default(512).describe('Side of the picture in pixels.'),
    }),
    z.strictObject({
      channel: z.literal('link'),
      order,
      language,
      expiresInMinutes: expiresIn(15, 1_440),
      send: z
        .strictObject({ sms: z.boolean().default(false), email: z.boolean().default(false) })
        .optional()
        .describe('The payment service itself sends the link to the customer.'),
    }),
    z.strictObject({ channel: z.literal('web'), order: shopperOrder, language, returnUrl }),
    z.strictObject({ channel: z.literal('mobile'), order: shopperOrder, language }),
  ])
  .meta({ id: 'NewCheckout' });

export type OpenCheckoutBody = z.output<typeof openCheckoutBody>;
