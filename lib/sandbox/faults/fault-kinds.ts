import { callFaultSchema, webhookFaultSchema } from './fault';

export const callFaultKinds: readonly string[] = callFaultSchema.options.map(({ shape }) => shape.kind.value);
export const webhookFaultKinds: readonly string[] = webhookFaultSchema.options.map(
  ({ shape }) => shape.kind.value,
);
