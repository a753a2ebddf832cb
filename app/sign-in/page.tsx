import { SignInScreen } from '@/components/sign-in/sign-in-screen';
import { staffToChoose } from '@/lib/server/auth/current-till';
import { signIns } from '@/lib/server/composition/staff';

export default async function SignInPage() {
  return <SignInScreen staff={await staffToChoose(signIns().staff)} />;
}
