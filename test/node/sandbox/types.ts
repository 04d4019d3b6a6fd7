/**
 * Compiled, never run: the sandbox's objects are what the published types demand, field by field, nested ones included. Every function
 * returns its argument as the published type, so a missing or wrong field is a compile error here.
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
export const session = (answer: Session): Stripe.FinancialConnections.Session => answer;
export const linkedAccount = (answer: LinkedAccount): Stripe.FinancialConnections.Account => answer;
export const ownership = (answer: Ownership): Stripe.FinancialConnections.AccountOwnership => answer;
export const owner = (answer: AccountOwner): Stripe.FinancialConnections.AccountOwner => answer;
export const token = (answer: Token): Stripe.Token => answer;
export const connectedAccount = (answer: ConnectedAccount): Stripe.Account => answer;
export const externalAccount = (answer: ExternalBankAccount): Stripe.BankAccount => answer;
export const event = (answer: SandboxEvent): Stripe.EventBase => answer;
export const payout = (answer: Payout): Stripe.Payout => answer;

// The browser API: the types of Stripe.js.
export const pageAccount = (answer: FinancialConnectionsAccount): PageSession.Account => answer;
export const pageToken = (answer: Token): BankAccountToken => answer;
export const finished = (answer: FinishedSession): CompletedSession => answer;
export const pageSession = (answer: FinishedSession): PageSession => ({ ...answer, accounts: answer.accounts.data });

/** Every field that a type demands has to be there, even where the published type would let it be left out. */
type Missing<Published, Ours> = Exclude<keyof Published, keyof Ours>;
type Nothing<Type> = [Type] extends [never] ? true : Type;

export const wholeLinkedAccount: Nothing<Missing<Stripe.FinancialConnections.Account, LinkedAccount>> = true;
export const wholeOwner: Nothing<Missing<Stripe.FinancialConnections.AccountOwner, AccountOwner>> = true;
export const wholeSession: Nothing<Missing<Stripe.FinancialConnections.Session, Session>> = true;
export const wholePageAccount: Nothing<Missing<PageSession.Account, LinkedAccount>> = true;
