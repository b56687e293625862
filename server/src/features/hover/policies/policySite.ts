/** What explainers of mail policies get and give. */
import type { PolicyText } from '../../../mail/policyText.ts';
import { type Span, touches } from '../../../mail/span.ts';
import type { HoverSite } from '../site.ts';

export interface PolicySite {
  readonly site: HoverSite;
  readonly text: PolicyText;
  /** Owner of the record in wire form. */
  readonly owner: Uint8Array | undefined;
  /** Index of the character at the cursor; -1: it stands at none. */
  readonly at: number;
}

export interface PolicyExplained {
  /** The part that is explained first; absent: the whole policy. */
  readonly part?: Span;
  readonly markdown: string;
}

export type PolicyHover = (policy: PolicySite) => PolicyExplained;

/** Whether the cursor stands in a part or at its end. */
export const isAt = ({ at }: PolicySite, part: Span): boolean => touches(part, at);
