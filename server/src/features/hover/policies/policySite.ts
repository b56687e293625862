/** What explainers of mail policies get and give. */
import type { PolicyText } from '../../../mail/policyText.ts';
import type { Span } from '../../../mail/span.ts';
import type { HoverSite } from '../site.ts';

export interface PolicySite {
  readonly site: HoverSite;
  readonly text: PolicyText;
  /** Owner of the record in wire form. */
  readonly owner: Uint8Array | undefined;
  /** Index of the character at the cursor. */
  readonly at: number;
}

export interface PolicyExplained {
  /** The part that is explained first; absent: the whole policy. */
  readonly part?: Span;
  readonly markdown: string;
}

export type PolicyHover = (policy: PolicySite) => PolicyExplained;

/** Whether the character at the cursor belongs to a part. */
export const isAt = ({ at }: PolicySite, { start, end }: Span): boolean => start <= at && at < end;
