import { Directive, effect, ElementRef, inject, input, output } from '@angular/core';
import type {
  BankAccountTokenCollector,
  FlowErrorEvent,
  FlowExitedEvent,
  FlowOpeningEvent,
  PayoutAccount,
  StripeInput,
  TokenCollectedEvent,
} from 'bank-account-token-collector';
import 'bank-account-token-collector';

type Element = BankAccountTokenCollector;

/**
 * Declares the element's inputs and outputs, so that Angular checks them in templates without `CUSTOM_ELEMENTS_SCHEMA`. Copy this
 * directive, and remove the inputs that your page does not set.
 */
@Directive({
  selector: 'bank-account-token-collector',
  host: {
    '(token-collected)': 'tokenCollected.emit($event)',
    '(flow-error)': 'flowError.emit($event)',
    '(flow-exited)': 'flowExited.emit($event)',
    '(flow-opening)': 'flowOpening.emit($event)',
  },
})
export class Collector {
  readonly apiUrl = input<string>();
  readonly stripeAccount = input<string>();
  readonly theme = input<Element['theme']>('auto');
  readonly disabled = input(false);
  readonly account = input<PayoutAccount>();
  readonly stripe = input<StripeInput>();
  readonly fetchClientSecret = input<Element['fetchClientSecret']>();
  readonly preCollectedConsent = input<Element['preCollectedConsent']>();

  readonly tokenCollected = output<TokenCollectedEvent>();
  readonly flowError = output<FlowErrorEvent>();
  readonly flowExited = output<FlowExitedEvent>();
  readonly flowOpening = output<FlowOpeningEvent>();

  constructor() {
    const { nativeElement } = inject<ElementRef<Element>>(ElementRef);
    effect(() => {
      nativeElement.apiUrl = this.apiUrl();
      nativeElement.stripeAccount = this.stripeAccount();
      nativeElement.theme = this.theme();
      nativeElement.disabled = this.disabled();
      nativeElement.account = this.account();
      nativeElement.stripe = this.stripe();
      nativeElement.fetchClientSecret = this.fetchClientSecret();
      nativeElement.preCollectedConsent = this.preCollectedConsent();
    });
  }
}
