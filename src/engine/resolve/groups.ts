/**
 * Which of the records that a walk has reached hang together, kept as the walk goes on: records that are tied, and
 * records of one entity, are one group. Small groups are poured into large ones.
 */
import type { Node } from './node.ts';

interface Group {
  members: Node[];
  /** how many records were reached before its first one */
  place: number;
}

export class Groups {
  readonly #groupOf = new Map<number, Group>();
  readonly #firstOfEntity = new Map<number, Node>();
  #grown = new Set<Group>();
  #place = 0;

  /** Takes the record in; nothing happens when it is known. */
  reach(node: Node): Group {
    const known = this.#groupOf.get(node.id);
    if (known !== undefined) return known;
    const group: Group = { members: [node], place: this.#place++ };
    this.#groupOf.set(node.id, group);
    this.#grown.add(group);
    if (node.entity === 0) return group;
    const first = this.#firstOfEntity.get(node.entity);
    if (first !== undefined) return this.#pour(group, this.#groupOf.get(first.id)!);
    this.#firstOfEntity.set(node.entity, node);
    return group;
  }

  unite(a: Node, b: Node): void {
    this.#pour(this.reach(a), this.reach(b));
  }

  /** The records of the group that holds a record which has been reached. */
  of(id: number): Node[] {
    return this.#groupOf.get(id)!.members;
  }

  /** The groups that are new or larger than when they were last taken. */
  takeGrown(): Node[][] {
    const grown = inOrder(this.#grown);
    this.#grown = new Set();
    return grown;
  }

  /** All groups, in the order in which their first records were reached. */
  all(): Node[][] {
    return inOrder(new Set(this.#groupOf.values()));
  }

  #pour(a: Group, b: Group): Group {
    if (a === b) return a;
    const [into, from] = a.members.length >= b.members.length ? [a, b] : [b, a];
    for (const node of from.members) {
      into.members.push(node);
      this.#groupOf.set(node.id, into);
    }
    into.place = Math.min(into.place, from.place);
    this.#grown.delete(from);
    this.#grown.add(into);
    return into;
  }
}

function inOrder(groups: ReadonlySet<Group>): Node[][] {
  return [...groups].sort((a, b) => a.place - b.place).map((group) => group.members);
}
