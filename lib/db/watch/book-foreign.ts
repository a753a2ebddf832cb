import type { NewException } from '../../domain/exception';
import type { Transfer } from '../../domain/ledger';
import type { Observation } from '../../domain/observation';
import type { Database } from '../database';
import { writeExceptions, writeTransfers } from '../stores/write-consequences';
import { observations } from '../schema';

type Input = {
  readonly observation: Observation;
  readonly exception: NewException;
  readonly transfers: readonly Transfer[];
};

export function bookForeign(db: Database, { observation, exception, transfers }: Input): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.insert(observations).values({
      number: observation.number,
      startedAt: new Date(observation.startedAt),
      verdict: 'foreign',
      seen: observation.checkout,
    });
    const source = {
      checkout: null,
      branchId: null,
      gatewayId: observation.checkout.id,
      observation: observation.number,
    };
    await writeTransfers(tx, source, transfers);
    await writeExceptions(tx, source, [exception]);
  });
}
