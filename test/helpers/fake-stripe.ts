export { FakeStripe } from '../../src/testing/fake-stripe.js';
export { LEFT as EXITED, LINKED } from '../../src/testing/stripe-results.js';
