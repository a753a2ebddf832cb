import 'server-only';
import type { z } from 'zod';
import type { linkBody, makeLinkBody, renewLinkBody } from '../../../api/links/link-request';
import { type LinkListDto, type LinkOfOrderDto, type OurPagesDto, toLinkDto } from '../../../api/links/link';
import { paidCheckout } from '../../../domain/checkout/checkout';
import { asOrderId } from '../../../domain/core/ids';
import type { Result } from '../../../domain/core/result';
import type { LinkedOrder, LinkKind, PageObstacle } from '../../../domain/link/payment-link';
import { money } from '../../../domain/money/money';
import type { Session } from '../../../domain/ports/staff-store';
import { linkOrder, type LinkOrderError, renewLink } from '../../../links/link-order';
import { makeLink } from '../../../links/make-link';
import { endLink, listLinks } from '../../../links/manage-links';
import type { LinkDeps } from '../../../links/new-link';
import type { LinkPlace } from '../../adapters/public-address';
import { answer, problem } from '../../http/answer';
import { answerAnotherError } from '../till/answer-opened';

export type LinkHandlerDeps = LinkDeps & { readonly place: LinkPlace };

type IdempotentRequest = { readonly idempotencyKey: string };

const ourPages = ({ place }: LinkHandlerDeps): OurPagesDto => ({
  hasPage: place.hasPage,
  pageObstacle: place.obstacle,
});

const toDto = (deps: LinkHandlerDeps, linked: LinkedOrder) =>
  toLinkDto(linked, { ...ourPages(deps), now: deps.checkout.clock.now(), base: deps.place.base });

/** All links that staff of the branch may see. */
export async function answerLinks(deps: LinkHandlerDeps, { staff }: Session): Promise<Response> {
  const links = await listLinks(deps, staff);
  if (!links.ok) return problem(links.error.kind);
  return answer<LinkListDto>({ links: links.value.map((linked) => toDto(deps, linked)), ...ourPages(deps) });
}

/** The link of one order, if it has one. */
export async function answerLinkOfOrder(
  deps: LinkHandlerDeps,
  { branch }: Session,
  orderId: string,
): Promise<Response> {
  const id = asOrderId(orderId);
  const { links, checkout } = deps;
  const [found, sale] = await Promise.all([
    links.find(id, branch.id),
    checkout.store.findOrder(id, branch.id),
  ]);
  const isPaid = sale !== null && paidCheckout(sale.checkouts) !== null;
  return answer<LinkOfOrderDto>({ link: found && toDto(deps, found), ...ourPages(deps), isPaid });
}

/** A new order together with its link. */
export async function newLinkOrder(
  deps: LinkHandlerDeps,
  { staff, deviceReference }: Session,
  { idempotencyKey, amountMinor, currency, ...request }: IdempotentRequest & z.output<typeof makeLinkBody>,
): Promise<Response> {
  if (isRefused(deps, request)) return noPage(deps);
  const amount = money(amountMinor, currency);
  const input = { idempotencyKey, staff, deviceReference, amount, request };
  return answerLink(deps, await makeLink(deps, input), 201);
}

/** A link for an order that exists. */
export async function linkForOrder(
  deps: LinkHandlerDeps,
  { staff, deviceReference }: Session,
  {
    idempotencyKey,
    orderId,
    ...request
  }: IdempotentRequest & { orderId: string } & z.output<typeof linkBody>,
): Promise<Response> {
  if (isRefused(deps, request)) return noPage(deps);
  const input = { idempotencyKey, staff, deviceReference, orderId: asOrderId(orderId), request };
  return answerLink(deps, await linkOrder(deps, input), 201);
}

/** A fresh link in the place of one that is over, or the payment service's in that of a page which nobody can open. */
export async function linkAgain(
  deps: LinkHandlerDeps,
  { staff, deviceReference }: Session,
  { idempotencyKey, orderId, kind }: IdempotentRequest & { orderId: string } & z.output<typeof renewLinkBody>,
): Promise<Response> {
  const id = asOrderId(orderId);
  const found = kind === undefined ? await deps.links.find(id, staff.branchId) : null;
  if (found && isRefused(deps, found.link)) return noPage(deps);
  const input = { idempotencyKey, staff, deviceReference, orderId: id, kind };
  return answerLink(deps, await renewLink(deps, input), 201);
}

export async function linkEnd(deps: LinkHandlerDeps, { staff }: Session, orderId: string): Promise<Response> {
  return answerLink(deps, await endLink(deps, { staff, orderId: asOrderId(orderId) }), 200);
}

/** A page of ours is wanted that customers could not open. */
const isRefused = ({ place }: LinkHandlerDeps, { kind }: { readonly kind: LinkKind }): boolean =>
  kind === 'page' && !place.hasPage;

const OBSTACLES: Record<PageObstacle['because'], string> = {
  no_address: 'APP_URL is not set',
  not_https: 'APP_URL is not https',
  not_public: 'APP_URL is not an address of the internet',
};

const noPage = ({ place: { obstacle } }: LinkHandlerDeps) =>
  problem('page_unreachable', obstacle ? { detail: OBSTACLES[obstacle.because] } : {});

function answerLink(
  deps: LinkHandlerDeps,
  result: Result<LinkedOrder, LinkOrderError>,
  status: number,
): Response {
  if (result.ok) return answer(toDto(deps, result.value), status);
  const { error } = result;
  switch (error.kind) {
    case 'not_allowed':
    case 'money_reserved':
      return problem(error.kind);
    default:
      return answerAnotherError(error);
  }
}
