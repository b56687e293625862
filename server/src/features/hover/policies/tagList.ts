/** Policies that are lists of tags: the tag at the cursor, and what is wrong with the list. */
import { partsOf, type Tag, type TagFault, type TagList } from '../../../mail/tags.ts';
import { POLICIES, type Policy, type PolicyTag } from '../../completion/data/policies.ts';
import { code, paragraphs, references, sentences } from '../markdown.ts';
import { isAt, type PolicyExplained, type PolicySite } from './policySite.ts';

/** What is known about a policy, by its version. */
export const knownPolicy = (version: string): Policy | undefined => POLICIES.find((each) => each.version === version);

/**
 * The tag at the cursor, then the whole policy. `whole` is what the policy comes to, in Markdown; `more` says what else
 * there is to the tag at the cursor.
 */
export function explainTags(
  policy: PolicySite,
  version: string,
  list: TagList,
  whole: string | undefined,
  more: (tag: Tag) => string | undefined = () => undefined,
): PolicyExplained {
  const known = knownPolicy(version);
  const tag = list.tags.find((each) => isAt(policy, each));
  const heading = `**${known?.name ?? version}**${known ? `: ${known.meaning}` : ''}`;
  const about = paragraphs(heading, whole, faultText(policy, list.faults), known && links(known));
  if (!tag) return { markdown: about };
  const meaning = known?.tags.find(({ name }) => name === tag.name);
  return { part: tag, markdown: paragraphs(tagText(tag, meaning), more(tag), '---', about) };
}

const links = ({ reference }: Policy): string => references([reference]);

function tagText(tag: Tag, known: PolicyTag | undefined): string {
  const heading = `${code(`${tag.name}=${tag.value}`)}`;
  if (tag.name === 'v') return `${heading}: the version, by which the policy is known. It comes first.`;
  if (!known) return `${heading}: a tag without a meaning that is known here; receivers ignore it.`;
  const values = known.values ? valuesOf(tag, known.values) : undefined;
  return sentences(`${heading}: ${known.meaning}`, values);
}

function valuesOf(tag: Tag, values: NonNullable<PolicyTag['values']>): string {
  const parts = partsOf(tag, ':').map(({ text }) => {
    const meaning = values.find(([value]) => value.toLowerCase() === text.toLowerCase())?.[1];
    return `${code(text)}: ${meaning ?? `not a value of it; ${values.map(([value]) => code(value)).join(', ')} are.`}`;
  });
  return parts.join(' ');
}

const FAULTS: Readonly<Record<TagFault['code'], string>> = {
  'no-equals': 'is no tag: it has no `=`',
  'bad-name': 'is no name of a tag',
  'repeated-tag': 'is a second tag of that name',
  'empty-tag': 'ends a tag that is empty',
};

function faultText({ text }: PolicySite, faults: readonly TagFault[]): string | undefined {
  if (faults.length === 0) return undefined;
  return faults
    .slice(0, 3)
    .map(({ code: fault, start, end }) => `**Wrong:** ${code(text.text.slice(start, end))} ${FAULTS[fault]}.`)
    .join('\n\n');
}
