export * from './schema/links';
export * from './schema/money';
export * from './schema/outbound-webhooks';
export * from './schema/orders';
export * from './schema/records';
export * from './schema/refunds';
export * from './schema/staff';
export * from './schema/watch';
