import type { LinkDto } from '../../api/links/link';
import type { LinkBody } from '../../api/links/link-request';

/** What a form for a link holds. `sms` and `email` count only for the payment service's own link. */
export type LinkDraft = {
  kind: LinkBody['kind'];
  language: LinkBody['language'];
  lifeMinutes: number;
  note: string;
  sms: boolean;
  email: boolean;
  firstName: string;
  lastName: string;
  emailAddress: string;
  phone: string;
};

/** The lives on offer, in minutes; the gateway gives a link 15 minutes to 7 days. */
export const LINK_LIVES = [15, 60, 1_440, 4_320, 10_080] as const;

export const newDraft = (language: LinkBody['language'], kind: LinkBody['kind']): LinkDraft => ({
  kind,
  language,
  lifeMinutes: 1_440,
  note: '',
  sms: false,
  email: false,
  firstName: '',
  lastName: '',
  emailAddress: '',
  phone: '',
});

/** What was sent, to be corrected and sent once more. */
export const draftOfSent = (sentTo: NonNullable<LinkDto['sentTo']>): Partial<LinkDraft> => ({
  kind: 'gateway',
  sms: sentTo.phone !== null,
  email: sentTo.email !== null,
  firstName: sentTo.customer.firstName,
  lastName: sentTo.customer.lastName,
  emailAddress: sentTo.customer.email,
  phone: sentTo.phone === null ? '' : `+${sentTo.phone}`,
});

/** Whether the payment service writes to somebody. */
export const isSent = ({ kind, sms, email }: LinkDraft): boolean => kind === 'gateway' && (sms || email);

/** What is sent to our server. */
export function toLinkBody(draft: LinkDraft): LinkBody {
  const { kind, language, lifeMinutes, sms, email } = draft;
  const note = draft.note.trim();
  return {
    kind,
    language,
    lifeMinutes,
    note: note === '' ? null : note,
    delivery: isSent(draft) ? { customer: toCustomer(draft), sms, email } : null,
  };
}

const toCustomer = ({ firstName, lastName, emailAddress, phone, sms }: LinkDraft) => ({
  firstName,
  lastName,
  email: emailAddress.trim(),
  ...(sms && { phone }),
});
