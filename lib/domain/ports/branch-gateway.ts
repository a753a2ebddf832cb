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
  /** `GET /branches`, all of them: the document knows no pages here. */
  list(): Answer<readonly GatewayBranch[]>;
  /** `GET /branches/{id}`. Reason `not_found` for another account's. */
  get(id: string): Answer<GatewayBranch>;
  /** `POST /branches`, currency in 3 letters. Reason `duplicate` when the name is taken. */
  create(input: {
    readonly name: string;
    readonly currency: string;
    readonly description?: string;
  }): Answer<GatewayBranch>;
  /** `POST /branches/{id}/enable`; the same again changes nothing. */
  enable(id: string): Answer<GatewayBranch>;
  /** `POST /branches/{id}/disable`; what becomes of its open checkouts is undocumented. */
  disable(id: string): Answer<GatewayBranch>;
};
