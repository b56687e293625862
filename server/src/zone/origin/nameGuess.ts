/** What a file's name says about the zone in it. */
export interface NameGuess {
  readonly origin: string;
  /** What in the name tells, in a few words. */
  readonly why: string;
  /** The name is that of a file of root hints. */
  readonly kind?: 'hints';
}
