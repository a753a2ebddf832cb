import type { GatewayError } from '../gateway-error';
import type { Result } from '../result';

type Answer<Value> = Promise<Result<Value, GatewayError>>;

export type GatewayBranch = {
  readonly id: string;
  readonly name: string;
  readonly currency: string | null;
  readonly description: string | null;
  readonly isEnabled: boolean;
};

/** The account's branches. Reading them is also the cheapest way to try a pair of keys. */
export type BranchGateway = {
  list(): Answer<readonly GatewayBranch[]>;
  get(id: string): Answer<GatewayBranch>;
  /** `refused` with reason `duplicate` when the name is taken. */
  create(input: {
    readonly name: string;
    readonly currency: string;
    readonly description?: string;
  }): Answer<GatewayBranch>;
  enable(id: string): Answer<GatewayBranch>;
  disable(id: string): Answer<GatewayBranch>;
};
