import type { Institution } from '../../api/types.js';
import { hashOf } from '../random.js';
import type { AccountTemplate } from './account-sets.js';

/** Why a bank can't be signed in to. */
export type Downtime = 'scheduled' | 'unscheduled' | 'error';

/** A bank of the sandbox: what the person's page sees of it, and how it behaves. */
export interface Bank {
  /** `bcinst_…` */
  readonly id: string;
  readonly name: string;
  /** Other names that it is found by. */
  readonly aliases: readonly string[];
  readonly url: string | null;
  /** `<svg>` text of a square picture, ours, so safe to put into a page. */
  readonly mark: string | null;
  /** Address of a picture that was handed in. It is sent to the page, and never put into the bank's own pages. */
  readonly icon: string | null;
  /** `#rrggbb`, dark enough for white text. */
  readonly colour: string;
  readonly featuredOrder: number | null;
  /** Signs in on the bank's own page; otherwise on a form of the aggregator. */
  readonly isOauth: boolean;
  /** The accounts are chosen at the bank. */
  readonly picksAccountsItself: boolean;
  /** The form asks for more than a name: understands the magic words. */
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
