'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { linkPaths } from '@/lib/api/office-paths';
import type { OrderDto } from '@/lib/api/checkouts/order';
import { paths } from '@/lib/api/paths';
import { isPayable } from '@/lib/domain/checkout/status';
import { draftOfSent, newDraft, toLinkBody } from '@/lib/client/links/link-draft';
import { useCustomerPhone } from '@/lib/client/checkout/customer-phone';
import { useOrderLink } from '@/lib/client/links/use-links';
import { backToOrder, SalePage } from '../orders/sale-page';
import { Amount } from '../ui/amount';
import { FormCard } from '../ui/forms/form-card';
import { RequestRefused } from '../ui/forms/request-refused';
import { Reference } from '../ui/reference';
import { LinkFields } from './link-fields';
import { LinkList } from './link-list';
import { MadeLink } from './made-link';

/** A link for a sale of the till: our page beside its code, or the payment service's link in its place. */
export function OrderLinkScreen({ order }: { order: OrderDto }) {
  const t = useTranslations('links');
  const locale = useLocale();
  const router = useRouter();
  const { found, isSaving, refusal, post } = useOrderLink(order.id);
  const [draft, setDraft] = useState(() => ({
    ...newDraft(locale, 'gateway'),
    note: order.checkouts[0]?.note ?? '',
  }));
  const [phone, setPhone] = useCustomerPhone(order.id);
  const [isMade, setIsMade] = useState(false);
  const [hasChosen, setHasChosen] = useState(false);
  const sentTo = found?.link?.sentTo ?? null;
  const offered = { ...draft, kind: 'page' as const, phone, ...(sentTo && draftOfSent(sentTo)) };
  const chosen = hasChosen ? { ...draft, phone } : offered;
  const shown = found?.hasPage ? chosen : { ...chosen, kind: 'gateway' as const };
  const back = backToOrder(order);

  const make = async (path: string, body: object) => {
    const link = await post(path, body);
    // It has a code of its own now, and a screen that waits for the payment.
    if (link?.kind === 'gateway' && link.checkoutId !== null) router.push(paths.checkout(link.checkoutId));
    setIsMade(link?.kind === 'page');
  };
  return (
    <SalePage
      back={{ href: back, text: t('back') }}
      title={t.rich('forOrder', { reference: () => <Reference reference={order.reference} /> })}
      amountMinor={order.amountMinor}
      currency={order.currency}
    >
      <RequestRefused refusal={refusal} />
      {isMade && found?.link && <MadeLink link={found.link} onDone={() => router.push(paths.newSale)} />}
      {!isMade && found?.link && (
        <LinkList
          links={[found.link]}
          ourPages={found}
          isSaving={isSaving}
          onRenew={(_, body) => void (body.kind ? make : post)(linkPaths.api.renew(order.id), body)}
          onEnd={() => void post(linkPaths.api.end(order.id), {})}
        />
      )}
      {found?.isPaid && !isMade && <p className="px-1 text-lg">{t('paid')}</p>}
      {found && !found.isPaid && !isMade && (
        <FormCard
          title={t('new')}
          isTitleShown={false}
          submit={
            isSaving
              ? t('making')
              : t.rich('make', {
                  amount: () => <Amount minor={order.amountMinor} currency={order.currency} />,
                })
          }
          isDisabled={isSaving}
          onSubmit={() => void make(linkPaths.api.ofOrder(order.id), toLinkBody(shown))}
        >
          <LinkFields
            open={openOf(order)}
            draft={shown}
            ourPages={found}
            refusal={refusal}
            onChange={(change) => {
              setHasChosen(true);
              setDraft({ ...shown, ...change });
              setPhone(change.phone ?? shown.phone);
            }}
          />
        </FormCard>
      )}
    </SalePage>
  );
}

/** What a new link would close; the newest is the only one that can be paid. */
function openOf({ checkouts }: OrderDto): 'code' | 'link' | null {
  const open = checkouts.find(({ phase }) => isPayable(phase));
  return open ? (open.isByLink ? 'link' : 'code') : null;
}
