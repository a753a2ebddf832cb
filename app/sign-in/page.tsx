import { SignInScreen } from '@/components/sign-in/sign-in-screen';
import { staffToChoose } from '@/lib/server/staff-to-choose';

export default async function SignInPage() {
  return <SignInScreen staff={await staffToChoose()} />;
}
