import 'server-only';
import { randomBytes } from 'node:crypto';

/** In the form that Standard Webhooks gives to keys; libraries take it as it is. */
export const newNoticeSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
