import { z } from 'zod';
import { wireEnvelope } from '../wire';
import type { Evidence, RawAnswer } from './evidence';
import { either, type Finding, unknown } from './finding';

type Verdict = Omit<Finding, 'claim'>;
type Assumption = readonly [claim: string, judge: (evidence: Evidence) => Verdict];

const bareList = z.object({ result: z.array(z.unknown()) });

/** How the gateway answers, whatever it is asked for. */
export const answerAssumptions: readonly Assumption[] = [
  [
    'Missing keys are answered with HTTP 401 and the usual envelope',
    ({ withoutKeys }) => judgeRefusal(withoutKeys, 401, null),
  ],
  [
    'The header names of the other brand are accepted too',
    ({ otherBrandsHeaders, branches }) =>
      branches.kind === 'answer' && isSuccess(branches)
        ? either(isSuccess(otherBrandsHeaders), say(otherBrandsHeaders))
        : unknown('the keys themselves were not accepted'),
  ],
  [
    'An unknown checkout is refused with HTTP 400 and "Checkout not found for API merchant"',
    ({ unknownId }) => judgeRefusal(unknownId, 400, 'Checkout not found for API merchant'),
  ],
  [
    'A page size of 0 is refused with HTTP 400 and "page size parameter must be a positive integer"',
    ({ noPage }) => judgeRefusal(noPage, 400, 'page size parameter must be a positive integer'),
  ],
  ['Branches come as a bare list in result', ({ branches }) => judgeList(branches)],
  ['Webhooks come as a bare list in result', ({ webhooks }) => judgeList(webhooks)],
  ['Terminals come as a bare list in result', ({ terminals }) => judgeList(terminals)],
];

function judgeRefusal(answer: RawAnswer, status: number, text: string | null): Verdict {
  if (answer.kind === 'none') return unknown(say(answer));
  const envelope = wireEnvelope.safeParse(answer.json);
  const isRefused = envelope.success && !envelope.data.success;
  const isText = text === null || envelope.data?.error === text;
  return either(answer.status === status && isRefused && isText, say(answer));
}

function judgeList(answer: RawAnswer): Verdict {
  if (!isSuccess(answer)) return unknown(say(answer));
  return either(bareList.safeParse(answer.kind === 'answer' && answer.json).success, say(answer));
}

export function isSuccess(answer: RawAnswer): boolean {
  if (answer.kind === 'none' || answer.status < 200 || answer.status > 299) return false;
  return wireEnvelope.safeParse(answer.json).data?.success === true;
}

/** The answer in a few words, without any data of a customer. */
export function say(answer: RawAnswer): string {
  if (answer.kind === 'none') return `no answer: ${answer.why}`;
  const envelope = wireEnvelope.safeParse(answer.json);
  if (!envelope.success) return `HTTP ${answer.status} without an envelope`;
  if (envelope.data.success) return `HTTP ${answer.status}, success`;
  return `HTTP ${answer.status}, "${envelope.data.error ?? ''}"`;
}
