import type { GatewayError } from '../gateway-error';
import type { Result } from '../result';

/** A physical payment device. */
export type GatewayTerminal = {
  readonly id: string;
  readonly alias: string;
  readonly serialNumber: string | null;
  readonly branchId: string | null;
  readonly branchName: string | null;
  readonly isActive: boolean;
};

/** Payment devices of the account. paymennt.com only. */
export type TerminalGateway = {
  /** `GET /terminals`, all of them, active or not. Not in the 2022 document. */
  list(): Promise<Result<readonly GatewayTerminal[], GatewayError>>;
  /** `GET /terminals/{id}`. `refused` with reason `not_found` for another account's. */
  get(id: string): Promise<Result<GatewayTerminal, GatewayError>>;
};
