import { z } from 'zod';

const port = z.number().int();

/** What the supervisor tells the experiment: its options, and where everything listens. */
export const specSchema = z.object({
  seed: z.number().int(),
  minutes: z.number(),
  verbose: z.boolean(),
  /** A run with fewer sales a minute proves too little. */
  leastSales: z.number(),
  /** Where the links listen; `devices`: one in front of each process of the app. */
  links: z.object({ webhook: port, database: port, gateway: port, devices: z.array(port).min(1) }),
  /** Where the processes of the app listen. */
  apps: z.array(port).min(1),
  sandboxPort: port,
  /** Past all links, to compare the books. */
  databaseUrl: z.string(),
  bookPath: z.string(),
  /** The shop's key and secret at its gateway, as another system of the same merchant has them. */
  keys: z.tuple([z.string(), z.string()]),
  /** The API key of another system of the shop, which opens checkouts. */
  systemKey: z.string(),
  staff: z.array(z.object({ name: z.string(), pin: z.string(), role: z.string() })),
});

export type Spec = z.output<typeof specSchema>;
