/** Minor units of a currency with two decimals, as people write them. */
export const decimal = (minor: number) => {
  const [whole = '0', fraction = '00'] = (minor / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
};
