import { join } from 'node:path';
import type { ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { z } from 'zod';

interface Timestamp {
  readonly seconds: number;
  readonly nanos: number;
}

export interface TargetChange {
  readonly targetChangeType: 'NO_CHANGE' | 'ADD' | 'REMOVE' | 'CURRENT';
  readonly targetIds: readonly number[];
  /** Why a target was removed that nobody asked to remove. */
  readonly cause?: { readonly code: number; readonly message: string };
  readonly resumeToken?: Uint8Array;
  readonly readTime?: Timestamp;
}

interface DocumentChange {
  readonly document: {
    readonly name: string;
    readonly fields: Readonly<Record<string, { readonly stringValue: string }>>;
    readonly createTime: Timestamp;
    readonly updateTime: Timestamp;
  };
  readonly targetIds: readonly number[];
}

export type ListenResponse =
  | { readonly targetChange: TargetChange }
  | { readonly documentChange: DocumentChange };

/** What a client may ask on its stream; a target without documents is a query. */
export const listenRequestSchema = z.object({
  addTarget: z
    .object({
      targetId: z.number(),
      documents: z.object({ documents: z.array(z.string()) }).optional(),
    })
    .optional(),
  removeTarget: z.number().optional(),
});

export type ListenRequest = z.input<typeof listenRequestSchema>;

const name = 'google.firestore.v1.Firestore';

/** Firestore's service, as far as the sandbox knows it. */
export function firestoreService(): ServiceDefinition {
  const loaded = loadSync(join(import.meta.dirname, 'firestore.proto'), { enums: String, longs: Number });
  const service = loaded[name];
  if (!service || 'format' in service) throw new Error(`firestore.proto has no service ${name}.`);
  return service;
}

/** Later than any before it, as Firestore's moments are. */
export function createTicks(clock: () => number): () => Timestamp {
  let last = 0n;
  return () => {
    const now = BigInt(clock()) * 1_000_000n;
    last = now > last ? now : last + 1_000n;
    return { seconds: Number(last / 1_000_000_000n), nanos: Number(last % 1_000_000_000n) };
  };
}
