import type { CreateInput } from './create-input';

type Besides<Input> = Input extends unknown ? Omit<Input, 'requestId' | 'reference' | 'amount'> : never;

type Others = Besides<Exclude<CreateInput, { channel: 'web' }>>;

type OnASite = Omit<Besides<Extract<CreateInput, { channel: 'web' }>>, 'returnUrl'> & {
  /** Where the shop's site goes on after our page for payers who come back; null: they stay on ours. */
  readonly returnUrl: string | null;
};

/** What was asked for besides the money, by channel; kept, so that a create can be sent again as it was. */
export type Wishes = Others | OnASite;
