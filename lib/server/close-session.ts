import 'server-only';
import { signOut } from '../staff/sign-out';
import { container } from './container';
import { clearCookie, readCookie } from './cookies';

export async function closeSession(): Promise<void> {
  const token = await readCookie('session');
  if (token) await signOut(container().staff, token);
  await clearCookie('session');
}
