/** Snippets as editors read them: `$1`, `${1:text}`, `${1|one,two|}`, with `\` before what is meant as it is. */

/** Text that a snippet inserts as it is. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const PART = /\\([\\$}])|\$(\d)|\$\{(\d+)(?::((?:\\.|[^}\\])*)|\|([^,|]*)[^|]*\|)\}/g;

/** What a snippet inserts when nobody changes anything at its tab stops. */
export function plainText(snippet: string): string {
  const texts = new Map<string, string>();
  return snippet.replace(PART, (_, escaped?: string, again?: string, stop = '', text?: string, choice?: string) => {
    if (escaped !== undefined) return escaped;
    if (again !== undefined) return texts.get(again) ?? '';
    const plain = text?.replace(/\\(.)/g, '$1') ?? choice ?? '';
    texts.set(stop, plain);
    return plain;
  });
}
