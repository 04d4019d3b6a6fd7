import { type Check, listIn, seen, wrongInRefusal } from '../check.js';
import { ATTACH, during, SESSIONS } from '../failing-calls.js';

const refused = (message: string) => ({ error: { type: 'invalid_request_error', message } });

export const STRIPE_FAILURE_CHECKS: Check[] = [
  {
    name: 'an account that Stripe refuses',
    async run(context) {
      const token = await context.sandbox.newToken(context.account);
      const fault = { ...ATTACH, status: 400, body: refused('This bank account has been blocked.') };
      return wrongInRefusal(await during(context, fault, () => context.server.attach({ token })), { status: '4xx', final: true });
    },
  },
  {
    name: 'a key that Stripe refuses',
    async run(context) {
      const token = await context.sandbox.newToken(context.account);
      const body = refused('Invalid API Key provided: sk_test_canary');
      const answers = [
        await during(context, { ...ATTACH, status: 401, body }, () => context.server.attach({ token })),
        await during(context, { ...SESSIONS, status: 401, body }, () => context.server.openSession()),
      ];
      return answers.flatMap((answer) => wrongInRefusal(answer, { status: '5xx', final: false }));
    },
  },
  {
    name: 'Stripe fails',
    async run(context) {
      const answers = [
        await during(context, { ...SESSIONS, status: 500 }, () => context.server.openSession()),
        await during(context, { path: '/v1/accounts/*', status: 500 }, () => context.server.list()),
      ];
      return answers.flatMap((answer) => wrongInRefusal(answer, { status: '5xx', final: false }));
    },
  },
  {
    name: 'Stripe can’t be reached',
    async run(context) {
      const token = await context.sandbox.newToken(context.account);
      const lost = await during(context, { ...ATTACH, drop: 'request' }, () => context.server.attach({ token }));
      const again = await context.server.attach({ token });
      return [
        ...wrongInRefusal(lost, { status: '5xx', final: false }),
        listIn(again) ? undefined : `sent again once Stripe is back, expected 200, got ${seen(again)}`,
      ];
    },
  },
];
