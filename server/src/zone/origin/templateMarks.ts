/** Places that a template engine fills in. */

interface Mark {
  readonly language: string;
  readonly pattern: RegExp;
}

/** Signs that no zone has outside of quotes. `${0,3,d}` of `$GENERATE` and SPF's `%{i}` are none of them. */
const MARKS: readonly Mark[] = [
  { language: 'Jinja', pattern: /\{%[-+]?[ \t]*[a-z_][^\n]{0,400}?%\}|^[ \t]*\{#/im },
  { language: 'braces', pattern: /\{\{[-~#^/>&]?[ \t]*[a-z_.$"'(][^{}\n]{0,400}\}\}/i },
  { language: 'ERB', pattern: /<%[-=#|\s]|^<%$/m },
  { language: 'PHP', pattern: /<\?(php\b|=)/ },
  { language: 'variable', pattern: /\$\{[a-z_][\w.]{0,100}([:?+=-][^}\n]{0,100})?\}/i },
  { language: 'Terraform', pattern: /%\{[-~]?[ \t]*(if|for|else|endif|endfor)\b/ },
  { language: 'm4', pattern: /^(dnl\b|(m4_)?(define|include|sinclude|changequote|divert|ifelse|undefine)\()/m },
  { language: 'single braces', pattern: /(?:^|[\s.(])[\w-]*\{\$?[a-z_][\w.]{1,60}\}/im },
  { language: 'percent signs', pattern: /(?:^|[\s.(])%[a-z][a-z0-9_]+%/im },
  { language: 'angle brackets', pattern: /(?:^|[\s.(])<[a-z][a-z0-9-]*_[a-z0-9_-]+>/im },
  { language: 'underscores', pattern: /(?:^|[\s.(])__[A-Z][A-Z0-9_]*__(?=[\s.)]|$)/m },
  { language: 'number signs', pattern: /(?:^|[\s(])##[A-Z][A-Z0-9_]*##/m },
  {
    language: 'shell',
    pattern:
      /^(?!\s*\$GENERATE\b)[^\n]*[ \t]\$(?!(?:TTL|ORIGIN|INCLUDE|GENERATE|DATE)\b)[A-Z_][A-Z0-9_]{2,}(?=[\s.)]|$)/m,
  },
  { language: 'Autoconf', pattern: /(^|[\s.])@[A-Z][A-Z0-9_]+@/m },
];

/** In quotes only these, spelled as programs are: a TXT record may hold any text. */
const QUOTED_MARKS: readonly Mark[] = [
  { language: 'Jinja', pattern: /\{%[-+]? [a-z_][^\n]{0,400}? [-+]?%\}|\{\{[-~]? [a-z_][^{}\n]{0,400} [-~]?\}\}/i },
  { language: 'ERB', pattern: /<%=/ },
];

/** The kind of template signs that a text has, comments apart; undefined when it has none. */
export function templateLanguage(text: string): string | undefined {
  if (!/[{%$@<(]|^dnl|__|##/m.test(text)) return undefined;
  const { outside, quoted } = split(text);
  const mark =
    MARKS.find(({ pattern }) => pattern.test(outside)) ?? QUOTED_MARKS.find(({ pattern }) => pattern.test(quoted));
  return mark?.language;
}

/** Whether a single line has template signs. */
export const isTemplateLine = (line: string): boolean =>
  /\{[{%#]|[%}]\}|<%|%>/.test(line) && templateLanguage(line) !== undefined;

/** The text without comments, cut into what stands outside of quotes and what stands within. */
function split(text: string): { outside: string; quoted: string } {
  const outside: string[] = [];
  const quoted: string[] = [];
  for (const [piece] of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|;[^\n]*|[^";]+/g)) {
    if (piece.startsWith('"')) quoted.push(piece);
    if (!piece.startsWith(';')) outside.push(piece.startsWith('"') ? '""' : piece);
  }
  return { outside: outside.join(''), quoted: quoted.join('\n') };
}
