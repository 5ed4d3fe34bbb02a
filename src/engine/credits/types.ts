/** The words of credits: what is sold, bills and receipts, and the books as their owners see them. */

/**
 * What is sold, the same on every surface, so that it is sold once: a person's record with its e-mail, a mobile, a
 * company's record, one page of a search, one row of a search.
 */
export type Datapoint =
  | 'email'
  | 'mobile'
  | 'company'
  | 'search_page'
  // A person made a prospect of the group's.
  | 'prospect'
  // Sold one by one on surfaces that price them apart.
  | 'profile'
  | 'personal_email'
  | 'dev_platform'
  | 'deliverability'
  | 'technographics'
  | 'search_row';

/** What one part of an answer delivers. */
export type BillItem = {
  datapoints: Datapoint[];
  /** how long a repeat is free; for life when absent */
  days?: number;
} & ({ number: number; personId: string } | { number: number; companyId: string } | { question: string });

export interface Bill {
  surface: string;
  requestId: string;
  items: BillItem[];
  /** of the request's idempotency key: the reply is stored together with the charge */
  claim?: Claim | undefined;
}

export interface Receipt {
  /** credits, decimals included */
  total: number;
  /** one per item, in order: what it cost, and all that the group holds of it now */
  items: { cost: number; held: ReadonlySet<Datapoint> }[];
}

/** An idempotency key under which a request runs. */
export interface Claim {
  groupId: string;
  route: string;
  key: string;
  now: string;
  /** the reply is stored already */
  settled: boolean;
}

export interface CreditsView {
  account_group_id: string;
  unlimited: boolean;
  /** null while unlimited */
  balance: number | null;
  used: number;
}

export interface CreditEntryView {
  id: string;
  at: string;
  kind: string;
  /** credits; negative for a charge */
  amount: number;
  surface: string | null;
  person_id: string | null;
  company_id: string | null;
  datapoint: string | null;
  key_id: string | null;
  request_id: string | null;
  reason: string | null;
}

export interface CreditUseView {
  /** UTC */
  day: string;
  key_id: string;
  surface: string;
  amount: number;
  /** entries of the ledger */
  charges: number;
}
