/** Which extension contributes a language: what manifests say. */

/** The part of a manifest that counts here. */
export interface LanguageOwner {
  readonly publisher?: string;
  readonly name?: string;
  readonly displayName?: string;
  readonly contributes?: {
    readonly languages?: readonly { readonly id?: string; readonly extensions?: readonly string[] }[];
  };
}

/** The extension that brings a language; languages of VS Code itself have no owner here. */
export function ownerOf(language: string, manifests: readonly LanguageOwner[]): LanguageOwner | undefined {
  return manifests.find(
    ({ publisher, contributes }) =>
      publisher !== 'vscode' && contributes?.languages?.some(({ id, extensions }) => id === language && extensions),
  );
}

/** `*.zone` if a path has an ending that `own` brings; undefined if it has none. */
export function ownPattern(path: string, own: LanguageOwner): string | undefined {
  const endings = own.contributes?.languages?.flatMap(({ extensions }) => extensions ?? []) ?? [];
  const ending = endings.find((each) => path.toLowerCase().endsWith(each.toLowerCase()));
  return ending === undefined ? undefined : `*${ending}`;
}
