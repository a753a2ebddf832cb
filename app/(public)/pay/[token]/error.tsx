'use client';
export { PayerErrorScreen as default } from '@/components/payer/payer-error-screen';
