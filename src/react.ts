'use client';

import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import './define.js';
import { BankAccountTokenCollector as Element } from './collector/bank-account-token-collector.js';
import type { FlowErrorEvent, FlowEvent, FlowExitedEvent, FlowOpeningEvent, TokenCollectedEvent } from './collector/events.js';
import type { CollectorProperties } from './types/collector-props.js';

const events = {
  onTokenCollected: 'token-collected' as EventName<TokenCollectedEvent>,
  onFlowError: 'flow-error' as EventName<FlowErrorEvent>,
  onFlowExited: 'flow-exited' as EventName<FlowExitedEvent>,
  onFlowOpening: 'flow-opening' as EventName<FlowOpeningEvent>,
  onFlowEvent: 'flow-event' as EventName<FlowEvent>,
};

type Handlers = {
  [Name in keyof typeof events]?: ((event: (typeof events)[Name]['__eventType']) => void) | undefined;
};

/** The element's properties, a handler for each of its events, and the props of every HTML element. */
export type BankAccountTokenCollectorProps = CollectorProperties &
  Handlers &
  Omit<React.HTMLAttributes<Element>, keyof CollectorProperties>;

/**
 * The element as a React component. Its `ref` is the element. It works in React 18, which does not set properties on custom elements,
 * and with server-side rendering. Requires the packages `react` and `@lit/react`.
 *
 * ```jsx
 * <BankAccountTokenCollector fetchClientSecret={askServer} onTokenCollected={({ detail }) => send(detail.token.id)} />
 * ```
 */
export const BankAccountTokenCollector = createComponent({
  react: React,
  tagName: 'bank-account-token-collector',
  elementClass: Element,
  events,
  displayName: 'BankAccountTokenCollector',
  // The type that `createComponent` infers offers the element's methods as props, and rejects `undefined`.
}) as React.ForwardRefExoticComponent<BankAccountTokenCollectorProps & React.RefAttributes<Element>>;
