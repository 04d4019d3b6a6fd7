import { connection } from 'next/server';
import { Payouts } from './payouts';

/** A page that is rendered on the server. For Stripe, set `publishableKey` instead of `apiUrl`. */
export default async function Page() {
  await connection();
  return (
    <main>
      <h1>Payouts</h1>
      <Payouts apiUrl={`http://127.0.0.1:${process.env.SANDBOX_PORT}`} />
    </main>
  );
}
