import type { Call } from '../core/call';
import type { World } from '../core/world';
import { readFaultRule } from '../faults/read-fault-rule';
import { controlRefusal } from './control-answer';
import { parseBody } from './parse-body';

export function addFault({ faults }: World, { body }: Call): Response {
  const rule = readFaultRule(parseBody(body));
  if (!rule.ok) return controlRefusal(400, rule.error);
  faults.add(rule.value);
  return Response.json(rule.value, { status: 201 });
}

/** Each rule with how often it matched and struck. */
export function listFaults({ faults }: World): Response {
  const rules = faults.list().map(({ rule, matched, struck }) => ({ ...rule, matched, struck }));
  return Response.json(rules, { headers: { 'cache-control': 'no-store' } });
}

export function clearFaults({ faults }: World): Response {
  faults.clear();
  return Response.json([]);
}
