import { type CallFault, type WebhookFault, webhookFaultKinds } from './fault';
import type { CallRule, FaultRule, WebhookRule } from './fault-rule';

interface CallFacts {
  readonly method: string;
  /** Below the version, without the query. */
  readonly path: string;
  readonly requestId: string | undefined;
}

interface EventFacts {
  readonly checkoutId: string;
  readonly requestId: string;
  readonly status: string;
}

interface CountedRule {
  readonly rule: FaultRule;
  /** Number of matches, and on how many of them the fault was applied. */
  readonly matched: number;
  readonly struck: number;
}

export interface FaultRules {
  add(rule: FaultRule): void;
  clear(): void;
  list(): readonly CountedRule[];
  /** The fault of the first rule that strikes. Counts a match for every rule that fits. */
  forCall(call: CallFacts): CallFault | undefined;
  forEvent(event: EventFacts): WebhookFault | undefined;
}

interface Counted<Rule extends FaultRule> {
  readonly rule: Rule;
  matched: number;
  struck: number;
}

/** Rules are kept in memory only: a new start has none. */
export function createFaultRules(): FaultRules {
  const calls: Counted<CallRule>[] = [];
  const events: Counted<WebhookRule>[] = [];
  return {
    add: (rule) => void (isWebhookRule(rule) ? events.push(uncounted(rule)) : calls.push(uncounted(rule))),
    clear: () => {
      calls.splice(0);
      events.splice(0);
    },
    list: () => [...calls, ...events].map((counted) => ({ ...counted })),
    forCall: (call) => strike(calls, ({ match }) => fitsCall(match, call))?.fault,
    forEvent: (event) => strike(events, ({ match }) => fitsEvent(match, event))?.fault,
  };
}

const isWebhookRule = (rule: FaultRule): rule is WebhookRule => webhookFaultKinds.includes(rule.fault.kind);

const uncounted = <Rule extends FaultRule>(rule: Rule): Counted<Rule> => ({ rule, matched: 0, struck: 0 });

function strike<Rule extends FaultRule>(
  rules: Counted<Rule>[],
  fits: (rule: Rule) => boolean,
): Rule | undefined {
  const matching = rules.filter(({ rule }) => fits(rule));
  for (const counted of matching) counted.matched += 1;
  const first = matching.find(isDue);
  if (first) first.struck += 1;
  return first?.rule;
}

/** `times` alone counts strikes, so that several rules in order make a sequence. */
function isDue<Rule extends FaultRule>({ rule: { match }, matched, struck }: Counted<Rule>): boolean {
  const { nth, times } = match;
  if (nth === undefined) return struck < (times ?? Infinity);
  return matched >= nth && matched < nth + (times ?? 1);
}

function fitsCall({ method, path, requestId }: CallRule['match'], call: CallFacts): boolean {
  if (method !== undefined && method !== call.method) return false;
  if (path !== undefined && !matchesPath(path, call.path)) return false;
  return requestId === undefined || requestId === call.requestId;
}

function fitsEvent({ checkoutId, requestId, status }: WebhookRule['match'], event: EventFacts): boolean {
  if (checkoutId !== undefined && checkoutId !== event.checkoutId) return false;
  if (requestId !== undefined && requestId !== event.requestId) return false;
  return status === undefined || status === event.status;
}

/** `*` stands for any run of characters. */
export function matchesPath(pattern: string, path: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return path === pattern;
  if (!path.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return path.length - last.length >= from && path.endsWith(last);
}
