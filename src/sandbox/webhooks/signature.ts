/**
 * The `Stripe-Signature` header: HMAC-SHA256 over `<timestamp>.<payload>` with the endpoint's secret as it is, prefix included.
 * @see https://docs.stripe.com/webhooks#verify-manually
 */
export async function signatureHeader(payload: string, secret: string, timestamp: number): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', key, encoder.encode(`${String(timestamp)}.${payload}`));
  const hex = Array.from(new Uint8Array(signed), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `t=${String(timestamp)},v1=${hex}`;
}
