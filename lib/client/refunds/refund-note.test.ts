import { expect, it } from 'vitest';
import { LONGEST_NOTE } from '../../api/limits';
import ar from '../../messages/ar.json';
import en from '../../messages/en.json';
import { REFUND_REASONS, refundNote, roomForWords } from './refund-note';

it('is what was chosen, what was written, or one after the other', () => {
  expect(refundNote(null, '  ')).toBe('');
  expect(refundNote('Faulty', ' ')).toBe('Faulty');
  expect(refundNote(null, ' Too\nsmall ')).toBe('Too\nsmall');
  expect(refundNote('Faulty', ' left shoe ')).toBe('Faulty: left shoe');
});

it('is never longer than what the server takes', () => {
  for (const { refund } of [en, ar])
    for (const reason of REFUND_REASONS) {
      const chosen = refund.reasons[reason];
      expect(refundNote(chosen, 'x'.repeat(roomForWords(chosen)))).toHaveLength(LONGEST_NOTE);
    }
  expect(refundNote(null, 'x'.repeat(roomForWords(null)))).toHaveLength(LONGEST_NOTE);
});
