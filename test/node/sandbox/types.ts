/**
 * Type tests. This file is compiled, but never run. Each function returns an object of the sandbox as the published type, so a missing or
 * wrong field, including a nested one, is a compile error.
 */
import type { BankAccountToken, FinancialConnectionsSession as PageSession } from '@stripe/stripe-js';
import type { Stripe } from 'stripe';
import type { CompletedSession, FinancialConnectionsAccount } from '../../../src/api/types.js';
import type { ExternalBankAccount } from '../../../src/sandbox/objects/bank-account.js';
import type { ConnectedAccount } from '../../../src/sandbox/objects/connected-account.js';
import type { AccountOwner, LinkedAccount, Ownership } from '../../../src/sandbox/objects/linked-account.js';
import type { Payout } from '../../../src/sandbox/objects/payout.js';
import type { Session } from '../../../src/sandbox/objects/session.js';
import type { Token } from '../../../src/sandbox/objects/token.js';
import type { FinishedSession } from '../../../src/sandbox/browser-api/completion.js';
import type { SandboxEvent } from '../../../src/sandbox/webhooks/event.js';

// The server API: the types of the stripe package.
export const session = (value: Session): Stripe.FinancialConnections.Session => value;
export const linkedAccount = (value: LinkedAccount): Stripe.FinancialConnections.Account => value;
export const ownership = (value: Ownership): Stripe.FinancialConnections.AccountOwnership => value;
export const owner = (value: AccountOwner): Stripe.FinancialConnections.AccountOwner => value;
export const token = (value: Token): Stripe.Token => value;
export const connectedAccount = (value: ConnectedAccount): Stripe.Account => value;
export const externalAccount = (value: ExternalBankAccount): Stripe.BankAccount => value;
export const event = (value: SandboxEvent): Stripe.EventBase => value;
export const payout = (value: Payout): Stripe.Payout => value;

// The browser API: the types of Stripe.js.
export const pageAccount = (value: FinancialConnectionsAccount): PageSession.Account => value;
export const pageToken = (value: Token): BankAccountToken => value;
export const finished = (value: FinishedSession): CompletedSession => value;
export const pageSession = (value: FinishedSession): PageSession => ({ ...value, accounts: value.accounts.data });

/** The fields of a published type, including the optional ones, that the sandbox's type lacks. */
type Missing<Published, Ours> = Exclude<keyof Published, keyof Ours>;
type AssertNever<Type> = [Type] extends [never] ? true : Type;

export const wholeLinkedAccount: AssertNever<Missing<Stripe.FinancialConnections.Account, LinkedAccount>> = true;
export const wholeOwner: AssertNever<Missing<Stripe.FinancialConnections.AccountOwner, AccountOwner>> = true;
export const wholeSession: AssertNever<Missing<Stripe.FinancialConnections.Session, Session>> = true;
export const wholePageAccount: AssertNever<Missing<PageSession.Account, LinkedAccount>> = true;
