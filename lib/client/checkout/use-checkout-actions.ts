import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import type { Locale } from '../../api/device-settings';
import { paths } from '../../api/paths';
import { terminalPaths } from '../../api/office-paths';
import { cancelEnd, isCancelUnderWay } from './cancel-under-way';
import { isKnownUnpaid } from './checkout-view';
import { getJson, postJson } from '../http/fetch-json';
import { saveRequest, type StoredRequest } from '../charge/idempotent-request';
import { newCodeRequest } from '../charge/new-code-request';

/** What Check now says: that it asks, and then for a moment that it was asked. */
type CheckWord = 'checking' | 'checked' | 'checkedUnpaid' | 'checkNow';

/** The same of showing it on the terminal once more. */
type SendWord = 'sending' | 'sent' | 'again';

type Doing = 'cancel' | 'check' | 'newCode' | 'resend';

/** They say nothing about the payment; only the server's next answer does. */
export type ActionFailure = 'failed' | 'not_cancelled' | 'not_cancellable';

/** How long an answer that changed nothing is told. */
const JUST_MS = 4_000;

/** A word about a phase is no word about the next one. */
type Said = { readonly failure: ActionFailure; readonly phase: CheckoutDto['phase'] };

type Given = {
  checkout: CheckoutDto;
  /** When `checkout` was asked for, on this device's clock. */
  askedAt?: number;
  locale: Locale;
  accept: (checkout: CheckoutDto) => void;
  /** Where another code needs no page of the server. */
  onNewCode?: ((request: StoredRequest) => void) | undefined;
};

/** Cancel, Check now and New code. Each shows what the server found out, never what was hoped for. */
export function useCheckoutActions({ checkout, askedAt = Infinity, locale, accept, onNewCode }: Given) {
  const router = useRouter();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [wasChecked, setWasChecked] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const [unclearSince, setUnclearSince] = useState<number | null>(null);
  const isBusy = useRef(false);
  useEffect(() => {
    if (!wasChecked && !wasSent) return undefined;
    const timer = setTimeout(() => {
      setWasChecked(false);
      setWasSent(false);
    }, JUST_MS);
    return () => clearTimeout(timer);
  }, [wasChecked, wasSent]);

  async function attempt(what: Doing, work: () => Promise<void>) {
    if (isBusy.current) return;
    isBusy.current = true;
    setDoing(what);
    setSaid(null);
    setWasChecked(false);
    setWasSent(false);
    try {
      await work();
    } catch (error) {
      const { failure, since } = what === 'cancel' ? cancelEnd(error) : FAILED;
      setSaid({ failure, phase: checkout.phase });
      if (since !== null) {
        setUnclearSince(since);
        void askAnew();
      }
    }
    isBusy.current = false;
    setDoing(null);
  }

  /** The next poll may be held for long. Where nobody answers this either, that one tells. */
  async function askAnew(): Promise<void> {
    const answer = await getJson<CheckoutDto>(paths.api.checkout(checkout.id)).catch(() => null);
    if (answer) accept(answer);
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
      if (phase === 'open') setSaid({ failure: 'not_cancelled', phase });
    });
  const check = () =>
    attempt('check', async () => {
      await ask(paths.api.check(checkout.id));
      setWasChecked(true);
    });
  const resend = () =>
    attempt('resend', async () => {
      await ask(terminalPaths.api.resend(checkout.id));
      setWasSent(true);
    });
  const newCode = () =>
    attempt('newCode', async () => {
      const fresh = checkout.phase === 'rejected' ? checkout : await ask(paths.api.check(checkout.id));
      if (!fresh.actions.includes('newCode')) return;
      const request = newCodeRequest(fresh, locale);
      if (onNewCode) return onNewCode(request);
      saveRequest(request);
      router.push(paths.charge(request.key));
    });

  const isCancelling = isCancelUnderWay(doing === 'cancel', unclearSince, askedAt);
  const failure = said?.phase === checkout.phase && !isCancelling ? said.failure : null;
  const checked = (): CheckWord => (isKnownUnpaid(checkout) ? 'checkedUnpaid' : 'checked');
  const checkWord: CheckWord = doing === 'check' ? 'checking' : wasChecked ? checked() : 'checkNow';
  const sendWord: SendWord = doing === 'resend' ? 'sending' : wasSent ? 'sent' : 'again';
  return { doing, isCancelling, failure, checkWord, sendWord, cancel, check, newCode, resend };
}

export type CheckoutActions = ReturnType<typeof useCheckoutActions>;

const FAILED = { failure: 'failed', since: null } as const;
