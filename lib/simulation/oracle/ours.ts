/** How every request id of ours begins, and every reference of a refund. */
export const OURS = 'qt-';
export const OUR_REFUND = 'rfd_';
