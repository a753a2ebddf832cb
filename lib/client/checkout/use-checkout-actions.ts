import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import type { Locale } from '../../api/device-settings';
import { paths } from '../../api/paths';
import { terminalPaths } from '../../api/office-paths';
import { postJson, ProblemError } from '../http/fetch-json';
import { saveRequest } from '../charge/idempotent-request';
import { newCodeRequest } from '../charge/new-code-request';

/** What Check now says: that it asks, and then for a moment that it was asked. */
type CheckWord = 'checking' | 'checked' | 'checkNow';

type Doing = 'cancel' | 'check' | 'newCode' | 'resend';

/** `failed` says nothing about the payment; only the server's next answer does. */
export type ActionFailure = 'failed' | 'not_cancellable';

/** How long an answer that changed nothing is told. */
const JUST_MS = 4_000;

/** A word about a phase is no word about the next one. */
type Said = { readonly failure: ActionFailure; readonly phase: CheckoutDto['phase'] };

type Given = { checkout: CheckoutDto; locale: Locale; accept: (checkout: CheckoutDto) => void };

/** Cancel, Check now and New code. Each shows what the server found out, never what was hoped for. */
export function useCheckoutActions({ checkout, locale, accept }: Given) {
  const router = useRouter();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [wasChecked, setWasChecked] = useState(false);
  const isBusy = useRef(false);
  useEffect(() => {
    if (!wasChecked) return undefined;
    const timer = setTimeout(() => setWasChecked(false), JUST_MS);
    return () => clearTimeout(timer);
  }, [wasChecked]);

  async function attempt(what: Doing, work: () => Promise<void>) {
    if (isBusy.current) return;
    isBusy.current = true;
    setDoing(what);
    setSaid(null);
    setWasChecked(false);
    try {
      await work();
    } catch (error) {
      setSaid({ failure: failureOf(error), phase: checkout.phase });
    }
    isBusy.current = false;
    setDoing(null);
  }

  async function ask(path: string): Promise<CheckoutDto> {
    const answer = await postJson<CheckoutDto>({ path });
    accept(answer);
    return answer;
  }

  const cancel = () =>
    attempt('cancel', async () => {
      const { phase } = await ask(paths.api.cancel(checkout.id));
      // It never left, or was refused: the code is as it was, and nobody is finding out.
      if (phase === 'open') setSaid({ failure: 'failed', phase });
    });
  const check = () =>
    attempt('check', async () => {
      await ask(paths.api.check(checkout.id));
      setWasChecked(true);
    });
  const resend = () => attempt('resend', async () => void (await ask(terminalPaths.api.resend(checkout.id))));
  const newCode = () =>
    attempt('newCode', async () => {
      const fresh = checkout.phase === 'rejected' ? checkout : await ask(paths.api.check(checkout.id));
      if (!fresh.actions.includes('newCode')) return;
      const request = newCodeRequest(fresh, locale);
      saveRequest(request);
      router.push(paths.charge(request.key));
    });

  const failure = said?.phase === checkout.phase ? said.failure : null;
  const checkWord: CheckWord = doing === 'check' ? 'checking' : wasChecked ? 'checked' : 'checkNow';
  return { doing, failure, checkWord, cancel, check, newCode, resend };
}

export type CheckoutActions = ReturnType<typeof useCheckoutActions>;

const failureOf = (error: unknown): ActionFailure =>
  error instanceof ProblemError && error.problem?.kind === 'not_cancellable' ? 'not_cancellable' : 'failed';
