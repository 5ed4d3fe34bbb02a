/** Disjoint sets of the numbers below `size`. The lowest member names a set, so names do not depend on order. */
export class DisjointSets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(member: number): number {
    const parent = this.#parent;
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  /** @returns whether they were apart */
  unite(one: number, other: number): boolean {
    const [a, b] = [this.find(one), this.find(other)];
    if (a === b) return false;
    if (a < b) this.#parent[b] = a;
    else this.#parent[a] = b;
    return true;
  }
}
