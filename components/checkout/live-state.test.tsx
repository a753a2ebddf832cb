import { expect, it } from 'vitest';
import type { TillDto } from '@/lib/api/till';
import { checkoutDto } from '@/lib/client/testing/checkout-dto';
import { htmlOf } from '../testing/html-of';
import { LiveState } from './live-state';

it.each([
  ['en', 'Do not hand over the goods yet'],
  ['ar', 'لا تسلّم البضاعة بعد'],
] as const)('reserved money is no reason to hand anything over: %s', (language, said) => {
  const till = { staff: { id: 'stf_1', name: 'Nadia', role: 'cashier' } } as TillDto;
  const html = htmlOf(
    <LiveState
      state="authorised"
      checkout={checkoutDto({ status: 'AUTHORIZED' })}
      isLost={false}
      isCancelling={false}
      isResult
    />,
    { language, till },
  );
  expect(html).toContain(said);
});
