import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { LinkOverScreen, PayScreen } from '@/components/payer/pay-screen';
import { payerMetadata } from '@/components/payer/payer-metadata';
import { PayerScreen } from '@/components/payer/payer-screen';
import { linkPaths } from '@/lib/api/office-paths';
import { isLocale } from '@/lib/api/device-settings';
import { linksFor } from '@/lib/server/composition/links';
import { loadPayPage } from '@/lib/server/handlers/payer/pay-page';
import { payerAsker } from '@/lib/server/http/asker';

export const dynamic = 'force-dynamic';

export const generateMetadata = payerMetadata;

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PayPage({ params, searchParams }: Props) {
  const { token } = await params;
  const page = await loadPayPage(linksFor(payerAsker({ headers: await headers() })), token);
  if (!page) notFound();
  const { language: asked, failed } = await searchParams;
  const { link, order, shop, decisive, state, payHost, isDeclined } = page;
  const language = typeof asked === 'string' && isLocale(asked) ? asked : link.language;
  const here = `${linkPaths.pay(token)}?language=${language}`;
  if (state === 'over') return <LinkOverScreen language={language} shop={shop} />;
  if (state !== 'due' && decisive)
    return <PayerScreen checkout={decisive} {...{ shop, state, language, here }} />;
  const trouble = failed === undefined ? (isDeclined ? 'declined' : null) : 'refused';
  const about = { amount: order.amount, reference: order.reference, note: link.note };
  return <PayScreen {...{ token, language, shop, trouble, payHost, ...about }} />;
}
