import 'server-only';
import type { z } from 'zod';
import type { linkBody, makeLinkBody } from '../api/link-body';
import type { LinkListDto, LinkOfOrderDto } from '../api/link-dto';
import { toLinkDto } from '../api/to-link-dto';
import { asOrderId } from '../domain/ids';
import { money } from '../domain/money';
import { paidCheckout } from '../domain/paid-checkout';
import type { LinkedOrder } from '../domain/payment-link';
import type { Session } from '../domain/ports/staff-store';
import { err, mapOk, type Result } from '../domain/result';
import { endLink } from '../links/end-link';
import { linkOrder } from '../links/link-order';
import { listLinks } from '../links/list-links';
import { makeLink } from '../links/make-link';
import { renewLink } from '../links/renew-link';
import { container } from './container';
import { linkPlace } from './link-place';

type Tap = { readonly tapKey: string };

const place = () => linkPlace(container().env);

const toDto = (linked: LinkedOrder) =>
  toLinkDto(linked, { now: container().checkout.clock.now(), base: place().base });

export const linksOf = async ({ staff }: Session): Promise<Result<LinkListDto, { kind: 'not_allowed' }>> =>
  mapOk(await listLinks(container().links, staff), (links) => ({
    links: links.map(toDto),
    hasPage: place().hasPage,
  }));

export async function linkOf({ branch }: Session, orderId: string): Promise<LinkOfOrderDto> {
  const id = asOrderId(orderId);
  const { links, checkout } = container().links;
  const [found, sale] = await Promise.all([
    links.find(id, branch.id),
    checkout.store.findOrder(id, branch.id),
  ]);
  const isPaid = sale !== null && paidCheckout(sale.checkouts) !== null;
  return { link: found && toDto(found), hasPage: place().hasPage, isPaid };
}

const NO_PAGE = {
  kind: 'bad_request',
  detail: 'kind: customers cannot reach a page of this server',
} as const;

export async function newLinkOrder(
  { staff }: Session,
  { tapKey, amountMinor, currency, ...wish }: Tap & z.output<typeof makeLinkBody>,
) {
  if (wish.kind === 'page' && !place().hasPage) return err(NO_PAGE);
  const amount = money(amountMinor, currency);
  return mapOk(await makeLink(container().links, { tapKey, staff, amount, wish }), toDto);
}

export async function linkForOrder(
  { staff }: Session,
  { tapKey, orderId, ...wish }: Tap & { orderId: string } & z.output<typeof linkBody>,
) {
  if (wish.kind === 'page' && !place().hasPage) return err(NO_PAGE);
  const input = { tapKey, staff, orderId: asOrderId(orderId), wish };
  return mapOk(await linkOrder(container().links, input), toDto);
}

export const linkAgain = async ({ staff }: Session, { tapKey, orderId }: Tap & { orderId: string }) =>
  mapOk(await renewLink(container().links, { tapKey, staff, orderId: asOrderId(orderId) }), toDto);

export const linkEnd = async ({ staff }: Session, orderId: string) =>
  mapOk(await endLink(container().links, { staff, orderId: asOrderId(orderId) }), toDto);
