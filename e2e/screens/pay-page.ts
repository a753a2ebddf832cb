import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from './words/words-in';

const payWords = {
  en: {
    cardNumber: 'Card number',
    expiryDate: 'Expiry date',
    cvv: 'CVV',
    nameOnCard: 'Name on card',
    terms: 'Terms & Conditions',
    pay: 'Pay',
    cancel: 'Cancel',
    declined: 'Card declined',
    paid: 'Payment successful',
    failed: 'Payment failed',
    cancelled: 'Payment cancelled',
    expired: 'This code has expired',
    bankAsks: 'Confirm this payment',
    approve: 'Approve',
  },
  ar: {
    cardNumber: 'رقم البطاقة',
    expiryDate: 'تاريخ الانتهاء',
    cvv: 'رمز الأمان',
    nameOnCard: 'الاسم على البطاقة',
    terms: 'الشروط والأحكام',
    pay: 'ادفع',
    cancel: 'إلغاء',
    declined: 'تم رفض البطاقة',
    paid: 'تمت عملية الدفع بنجاح',
    failed: 'فشلت عملية الدفع',
    cancelled: 'أُلغيت عملية الدفع',
    expired: 'انتهت صلاحية هذا الرمز',
    bankAsks: 'تأكيد عملية الدفع',
    approve: 'موافقة',
  },
} as const;

export const goodCard = '4242 4242 4242 4242';
export const badCard = '4000 0000 0000 0002';
/** Its bank asks whether it is really the customer who pays. */
export const cardOfAskingBank = '4000 0000 0000 3220';

type Ending = 'paid' | 'failed' | 'cancelled' | 'expired';

/** The gateway's page on the customer's phone. */
export class PayPage {
  private readonly words;

  constructor(
    readonly page: Page,
    language: Language,
  ) {
    this.words = payWords[language];
  }

  async open(payUrl: string): Promise<void> {
    await this.page.goto(payUrl);
  }

  async payWith(card: string): Promise<void> {
    const { cardNumber, expiryDate, cvv, nameOnCard, terms, pay } = this.words;
    await this.page.getByLabel(cardNumber).fill(card);
    await this.page.getByLabel(expiryDate).fill('12/25');
    await this.page.getByLabel(cvv).fill('100');
    await this.page.getByLabel(nameOnCard).fill('TEST USER');
    await this.page.getByRole('checkbox', { name: terms }).check();
    await this.page.getByRole('button', { name: pay, exact: true }).tap();
  }

  /** Opens the address and pays at the first try. */
  async payAt(payUrl: string): Promise<void> {
    await this.open(payUrl);
    await this.payWith(goodCard);
    await this.expectEnding('paid');
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.cancel, exact: true }).tap();
  }

  bankAsks(): Locator {
    return this.page.getByRole('heading', { name: this.words.bankAsks });
  }

  async approveAtBank(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.approve, exact: true }).tap();
  }

  /** As who closes the page, or whose phone runs out of power. */
  async leave(): Promise<void> {
    await this.page.goto('about:blank');
  }

  declined(): Locator {
    return this.page.getByRole('alert').filter({ hasText: this.words.declined });
  }

  amount(text: string): Locator {
    return this.page.getByText(text, { exact: true });
  }

  async expectEnding(ending: Ending): Promise<void> {
    await expect(this.page.getByRole('heading', { name: this.words[ending] })).toBeVisible();
  }
}
