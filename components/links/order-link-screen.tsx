'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { linkPaths } from '@/lib/api/office-paths';
import type { OrderDto } from '@/lib/api/orders';
import { paths } from '@/lib/api/paths';
import { isPayable } from '@/lib/domain/checkout/status';
import { newDraft, toLinkBody } from '@/lib/client/links/link-draft';
import { useAmountText } from '@/lib/client/format/amount';
import { useOrderLink } from '@/lib/client/links/use-links';
import { BackLink } from '../orders/back-link';
import { TillHeader } from '../till/till-header';
import { ChargeRefused } from '../ui/tap-refused';
import { BigAmount } from '../ui/big-amount';
import { Button } from '../ui/button';
import { LinkFields } from './link-fields';
import { LinkList } from './link-list';
import { MadeLink } from './made-link';

/** A link for a sale of the till: our page beside its code, or the payment service's link in its place. */
export function OrderLinkScreen({ order }: { order: OrderDto }) {
  const t = useTranslations('links');
  const locale = useLocale();
  const router = useRouter();
  const amountText = useAmountText();
  const { found, isSaving, refusal, post } = useOrderLink(order.id);
  const [draft, setDraft] = useState(() => newDraft(locale, 'gateway'));
  const [isMade, setIsMade] = useState(false);
  const [hasChosen, setHasChosen] = useState(false);
  const kind = hasChosen || !found?.hasPage ? draft.kind : 'page';
  const shown = { ...draft, kind };
  const [newest] = order.checkouts;
  const back = newest && isPayable(newest.phase) ? paths.checkout(newest.id) : paths.order(order.id);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const link = isSaving ? null : await post(linkPaths.api.ofOrder(order.id), toLinkBody(shown));
    // It has a code of its own now, and a screen that waits for the payment.
    if (link?.kind === 'gateway' && link.checkoutId !== null) router.push(paths.checkout(link.checkoutId));
    setIsMade(link?.kind === 'page');
  };
  return (
    <>
      <TillHeader />
      <main className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] gap-4 px-3 pb-8 sm:px-5">
        <BackLink href={back}>{t('back')}</BackLink>
        <header className="grid gap-1 px-1">
          <h1 className="text-xl font-semibold text-muted">
            {t('forOrder', { reference: order.reference })}
          </h1>
          <p>
            <BigAmount minor={order.amountMinor} currency={order.currency} max="4.5rem" />
          </p>
        </header>
        <ChargeRefused refusal={refusal} />
        {isMade && found?.link && <MadeLink link={found.link} onDone={() => router.push(back)} />}
        {!isMade && found?.link && (
          <LinkList
            links={[found.link]}
            isSaving={isSaving}
            onRenew={() => void post(linkPaths.api.renew(order.id), {})}
            onEnd={() => void post(linkPaths.api.end(order.id), {})}
          />
        )}
        {found?.isPaid && <p className="px-1 text-lg">{t('paid')}</p>}
        {found && !found.isPaid && !isMade && (
          <form
            aria-label={t('new')}
            onSubmit={(event) => void submit(event)}
            className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-3xl bg-surface p-4 shadow-card sm:p-6"
          >
            <LinkFields
              closesCode
              draft={shown}
              hasPage={found.hasPage}
              onChange={(change) => {
                setHasChosen(true);
                setDraft({ ...shown, ...change });
              }}
            />
            <Button type="submit" variant="primary" size="large" disabled={isSaving}>
              {isSaving
                ? t('making')
                : t('make', { amount: amountText(order.amountMinor, order.currency).text })}
            </Button>
          </form>
        )}
      </main>
    </>
  );
}
