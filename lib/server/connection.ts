import 'server-only';
import { headers } from 'next/headers';
import { isSecure } from './is-secure';

/** Whether this request came over https. */
export const isSecureConnection = async (): Promise<boolean> => isSecure((await headers()).get('host'));
