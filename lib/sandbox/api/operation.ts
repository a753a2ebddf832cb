import type { Call } from '../core/call';
import type { World } from '../core/world';
import type { Result } from '../values/result';
import type { Json } from '../values/write-json';
import type { Refusal } from './refusal';

export interface OperationInput {
  readonly call: Call;
  /** The id in the path, where there is one. */
  readonly pathId: string;
}

/**
 * One operation of the merchant API. It is synchronous, so no other request can come in between.
 * An undefined value is a success that has nothing to tell: the envelope then has no result.
 */
export type Operation = (world: World, input: OperationInput) => Result<Json, Refusal>;
