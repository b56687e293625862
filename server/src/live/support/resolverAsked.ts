import type { Asked } from '../check.ts';
import type { LiveSettings } from '../settings.ts';
import { listed } from '../words.ts';

/** The resolver that the user chose, in words for the question whether the user agrees. */
export const resolverAsked = ({ resolvers }: LiveSettings, learns: string): Asked => ({
  who: `your resolver (${listed(resolvers)})`,
  learns,
});
