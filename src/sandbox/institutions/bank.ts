import type { Institution } from '../../api/types.js';
import { hashOf } from '../random.js';
import type { AccountTemplate } from './account-sets.js';

/** Why users can't sign in at a bank. */
export type Downtime = 'scheduled' | 'unscheduled' | 'error';

/** A bank of the sandbox: the fields that the browser API sends, and how the bank behaves. */
export interface Bank {
  /** `bcinst_…` */
  readonly id: string;
  readonly name: string;
  /** Other names that the search finds. */
  readonly aliases: readonly string[];
  readonly url: string | null;
  /** `<svg>` markup of a square logo. It comes from this folder only, so it is safe to put into a page unescaped. */
  readonly mark: string | null;
  /** Address of a logo from the option `institutions`. Only the browser API sends it. The bank's pages don't show it. */
  readonly icon: string | null;
  /** `#rrggbb`, dark enough for white text. */
  readonly colour: string;
  readonly featuredOrder: number | null;
  /** True: users sign in on the bank's own page. False: on the aggregator's form. */
  readonly isOauth: boolean;
  /** Users choose the accounts on the bank's page. */
  readonly picksAccountsItself: boolean;
  /** The form asks for more than a name, and accepts the steering words of Stripe's test institution. */
  readonly asksForMore: boolean;
  readonly downtime: Downtime | null;
  readonly pendingAnswers: number;
  readonly accounts: () => readonly AccountTemplate[];
}

const ordinary = {
  aliases: [],
  url: null,
  mark: null,
  icon: null,
  colour: '#1e4e79',
  featuredOrder: null,
  isOauth: true,
  picksAccountsItself: false,
  asksForMore: false,
  downtime: null,
  pendingAnswers: 0,
} as const;

const COLOURS = ['#1e4e79', '#4a3b63', '#35613a', '#8a3324', '#20565f', '#7b4a25', '#22333b', '#5b3a8c'] as const;

/** Returns a colour that is always the same for the same name. */
export function colourFor(name: string): string {
  return COLOURS[hashOf(name) % COLOURS.length] ?? COLOURS[0];
}

export function bank(of: Pick<Bank, 'id' | 'name' | 'accounts'> & Partial<Bank>): Bank {
  return { ...ordinary, ...of };
}

export function institutionOf({ id, name, url, mark, icon, featuredOrder }: Bank): Institution {
  const picture = mark === null ? icon : `data:image/svg+xml,${encodeURIComponent(mark)}`;
  return {
    id,
    name,
    url,
    icon: picture === null ? null : { default: picture },
    featured: featuredOrder !== null,
    featured_order: featuredOrder,
  };
}
