import { z } from 'zod';
import { type Spec, specSchema } from './spec';

const pidsSchema = z.object({
  apps: z.array(z.number().int().optional()),
  sandbox: z.number().int().optional(),
  database: z.number().int().optional(),
});

type Pids = z.output<typeof pidsSchema>;

const answerSchema = z.union([
  z.object({ answer: z.literal('start') }),
  z.object({ answer: z.literal('pids'), pids: pidsSchema }),
]);

/** The process that started this one and supervises the shop, as `npm start` does. */
export type Supervisor = {
  /** Resolves when everything runs. */
  readonly start: () => Promise<void>;
  /** The processes of this moment; a killed one comes back with another id. */
  readonly pids: () => Promise<Pids>;
};

/** Waits for the first message, which is the spec; every later message answers a question. */
export async function meetSupervisor(): Promise<{ spec: Spec; supervisor: Supervisor }> {
  const spec = specSchema.parse(await new Promise((resolve) => process.once('message', resolve)));
  // Questions are asked one after the other.
  let turn: Promise<unknown> = Promise.resolve();
  const ask = (question: 'start' | 'pids') => {
    const asked = turn.then(async () => {
      const answered = new Promise((resolve) => process.once('message', resolve));
      process.send?.({ ask: question });
      return answerSchema.parse(await answered);
    });
    turn = asked;
    return asked;
  };
  return {
    spec,
    supervisor: {
      start: async () => void (await ask('start')),
      async pids() {
        const answer = await ask('pids');
        if (answer.answer !== 'pids') throw new Error('The supervisor answered something else.');
        return answer.pids;
      },
    },
  };
}
