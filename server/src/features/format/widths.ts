/** How wide a column is: as wide as what stands in it, but a few long entries do not push all others to the right. */
export class Widths {
  readonly #soft: number;
  readonly #counts: Uint32Array;
  #total = 0;

  /** Widths up to `soft` always fit, those above `hard` never do. */
  constructor(soft: number, hard: number) {
    this.#soft = soft;
    this.#counts = new Uint32Array(hard + 1);
  }

  /** Whether nothing was added that can fit. */
  get isEmpty(): boolean {
    return this.#total === 0;
  }

  clear(): void {
    if (this.#total > 0) this.#counts.fill(0);
    this.#total = 0;
  }

  add(width: number): void {
    if (width >= this.#counts.length) return;
    this.#counts[width]++;
    this.#total++;
  }

  /** The least width that fits all, except that of several long ones the longest quarter may stick out. */
  get fit(): number {
    let mayStickOut = this.#total > 1 ? Math.max(1, this.#total >> 2) : 0;
    for (let width = this.#counts.length - 1; width > 0; width--) {
      if (this.#counts[width] === 0) continue;
      mayStickOut -= this.#counts[width];
      if (mayStickOut < 0 || width <= this.#soft) return width;
    }
    return 0;
  }
}
