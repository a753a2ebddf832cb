import type { CallFault, WebhookFault } from './fault';
import type { FaultRule } from './fault-rule';

export interface CallFacts {
  readonly method: string;
  readonly path: string;
  readonly requestId: string | undefined;
}

export interface EventFacts {
  readonly checkoutId: string;
  readonly requestId: string;
  readonly status: string;
}

export interface FaultRules {
  add(rule: FaultRule): void;
  clear(): void;
  list(): readonly FaultRule[];
  /** The fault of the first rule that strikes. Asking counts as a match. */
  forCall(call: CallFacts): CallFault | undefined;
  forEvent(event: EventFacts): WebhookFault | undefined;
}

export function createFaultRules(): FaultRules {
  const rules: FaultRule[] = [];
  return {
    add: (rule) => void rules.push(rule),
    clear: () => void rules.splice(0),
    list: () => [...rules],
    forCall: () => undefined,
    forEvent: () => undefined,
  };
}
