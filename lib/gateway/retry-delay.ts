import type { GatewayError } from '../domain/gateway/gateway-error';

/** Whether a call reads, opens a checkout, or changes one. Each kind has its own breaker. */
export type CallKind = 'read' | 'create' | 'change';

const READ_WAITS_MS = [200, 600] as const;
const CHANGE_WAITS_MS = [300, 900] as const;

/** The one retry rule: how long to wait before try `attempt` + 1 (counted from 0), or null to stop. */
export function retryDelay(error: GatewayError, kind: CallKind, attempt: number): number | null {
  switch (error.kind) {
    case 'unreachable':
      // Nothing was sent, so even a change may be repeated, with the same request id.
      return (kind === 'read' ? READ_WAITS_MS : CHANGE_WAITS_MS)[attempt] ?? null;
    case 'in_doubt':
      // A repeated read costs nothing; a repeated create could make a second payable checkout.
      return kind === 'read' ? (READ_WAITS_MS[attempt] ?? null) : null;
    case 'refused':
    case 'throttled':
    case 'credentials':
      return null;
  }
}
