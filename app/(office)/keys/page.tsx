import { KeysScreen } from '@/components/keys/keys-screen';

export default function KeysPage() {
  return <KeysScreen />;
}
