const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/**
 * Returns whether a text is a US routing number: nine digits, not all zero, with a valid ABA checksum.
 * @see https://en.wikipedia.org/wiki/ABA_routing_transit_number#Check_digit
 */
export function isRoutingNumber(text: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return /^\d{9}$/.test(text) && sum > 0 && sum % 10 === 0;
}
