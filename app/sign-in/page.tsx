import { SignInScreen } from '@/components/sign-in/sign-in-screen';
import { signInQuery } from '@/lib/api/till';
import { PageMessages } from '@/lib/messages/page-messages';
import { signInPage } from '@/lib/server/auth/sign-in-page';
import { signIns } from '@/lib/server/composition/staff';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  return (
    <PageMessages of="signIn">
      <SignInScreen {...await signInPage(signIns(), signInQuery.parse(await searchParams))} />
    </PageMessages>
  );
}
