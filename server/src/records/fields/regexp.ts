/**
 * Extended regular expressions (POSIX 1003.2 §2.8) as BIND checks them in NAPTR records. Only whether an expression
 * is well-formed, and how many groups it has, matters here; nothing is ever matched.
 */

const CLASSES = new Set(
  ['alnum', 'digit', 'punct', 'alpha', 'graph', 'space', 'blank', 'lower', 'upper', 'cntrl', 'print', 'xdigit'].map(
    (name) => `:${name}:`,
  ),
);
const LARGEST_BOUND = 255;

/** How many groups an expression has; -1 when it is malformed. Each character stands for one octet. */
export const countGroups = (expression: string): number => new Expression(expression).countGroups();

/** What stood before the current place, which decides what may come next. */
type Before = 'start' | 'open' | 'bar' | 'atom' | 'repeated';

/** 'open': a hyphen waits for the end of its range. 'closed': a range has just ended. */
type Range = 'none' | 'open' | 'closed';

const afterSymbol = (range: Range): Range => (range === 'open' ? 'closed' : 'none');

class Expression {
  readonly #text: string;
  #at = 0;
  #before: Before = 'start';
  #groups = 0;
  #open = 0;
  /** The character that a hyphen would make a range from. BIND keeps it from one bracket expression to the next. */
  #from = 0;

  constructor(text: string) {
    this.#text = text;
  }

  countGroups(): number {
    while (this.#at < this.#text.length) if (!this.#readOne()) return -1;
    return this.#open === 0 && this.#hasAtom ? this.#groups : -1;
  }

  get #hasAtom(): boolean {
    return this.#before === 'atom' || this.#before === 'repeated';
  }

  /** Reads one element; false: it must not stand here, or is malformed. */
  #readOne(): boolean {
    const character = this.#text[this.#at++];
    switch (character) {
      case '\\':
        return this.#readEscape();
      case '[':
        this.#before = 'atom';
        return this.#readBracket();
      case '(':
        this.#before = 'open';
        this.#groups++;
        this.#open++;
        return true;
      case ')':
        return this.#closeGroup();
      case '|':
        if (!this.#hasAtom) return false;
        this.#before = 'bar';
        return true;
      case '^':
      case '$':
        this.#before = 'repeated';
        return true;
      case '*':
      case '+':
      case '?':
        return this.#repeat();
      case '{':
        // A brace that no digit follows is an ordinary character.
        if (/\d/.test(this.#text.charAt(this.#at))) return this.#repeat() && this.#readBound();
    }
    this.#before = 'atom';
    return true;
  }

  #readEscape(): boolean {
    const escaped = this.#text[this.#at++];
    this.#before = 'atom';
    return escaped !== undefined && !(escaped >= '1' && escaped <= '9' && Number(escaped) > this.#groups);
  }

  /** A closing parenthesis without an opening one is an ordinary character. */
  #closeGroup(): boolean {
    if (this.#open > 0) {
      if (this.#before === 'bar') return false;
      this.#open--;
    }
    this.#before = 'atom';
    return true;
  }

  #repeat(): boolean {
    if (this.#before !== 'atom') return false;
    this.#before = 'repeated';
    return true;
  }

  /** `low}`, `low,}` or `low,high}`. */
  #readBound(): boolean {
    const bound = /^(\d+)(?:,(\d*))?\}/.exec(this.#text.slice(this.#at));
    if (!bound) return false;
    this.#at += bound[0].length;
    const low = Number(bound[1]);
    const high = bound[2] ? Number(bound[2]) : LARGEST_BOUND;
    return low <= high && high <= LARGEST_BOUND;
  }

  /** The inside of a bracket expression and the bracket that closes it. */
  #readBracket(): boolean {
    const text = this.#text;
    if (text[this.#at] === '^') this.#at++;
    let isEmpty = true;
    let range: Range = 'none';
    while (this.#at < text.length) {
      const character = text[this.#at++];
      if (character === ']' && (!isEmpty || this.#at === text.length)) return !isEmpty;
      if (character === '-' && !isEmpty && range !== 'open') {
        if (range === 'closed') return false;
        range = 'open';
        continue;
      }
      isEmpty = false;
      if (character !== '[') {
        if (range === 'open' && character.charCodeAt(0) < this.#from) return false;
        range = afterSymbol(range);
        this.#from = character.charCodeAt(0);
      } else if ('.=:'.includes(text.charAt(this.#at) || 'none')) {
        const isSymbol = text[this.#at] === '.';
        if ((range === 'open' && !isSymbol) || !this.#readNamed()) return false;
        if (isSymbol) range = afterSymbol(range);
      }
    }
    return false;
  }

  /** The rest of `[.symbol.]`, `[=equivalents=]` or `[:class:]`; the place is at the character after the bracket. */
  #readNamed(): boolean {
    const text = this.#text;
    const start = this.#at;
    const kind = text[start];
    const end = text.indexOf(`${kind}]`, start + 2);
    if (end < 0 || text.startsWith(`${kind}]`, start + 1)) return false;
    this.#at = end + 2;
    // A symbol of several characters comes after all characters.
    if (kind === '.') this.#from = end === start + 2 ? text.charCodeAt(start + 1) : 256;
    return kind !== ':' || CLASSES.has(text.slice(start, end + 1));
  }
}
