/** Rules: a filter's schema, and what the filter is in the engine's tree; and a set of filters made of them. */
import { z } from 'zod';

/** What a filter is, once its schema has passed. `now` in milliseconds since 1970. */
export interface Rule<Tree> {
  schema: z.ZodType;
  compile(sent: unknown, now: number): Tree;
}

/** The cast forgets the schema's type on purpose: the rule is only asked about what its own schema has passed. */
export function rule<S extends z.ZodType, Tree>(
  schema: S,
  compile: (sent: z.output<S>, now: number) => Tree,
): Rule<Tree> {
  return { schema, compile: compile as (sent: unknown, now: number) => Tree };
}

/** Known to the vendor; no record tells of it, so it is refused rather than answered by nobody. */
function unanswerable(): z.ZodType {
  return z.custom((sent) => sent === null, { error: 'cannot be answered from the data of this installation' });
}

export interface Filters<Tree> {
  schema: z.ZodType<Record<string, unknown>>;
  /** Undefined where nothing is asked for. */
  compile(sent: Record<string, unknown> | null | undefined, now: number): Tree | undefined;
}

/** Different filters all hold. `refused` are known to the vendor and answered by nobody's data. */
export function filtersOf<Tree>(
  rules: Readonly<Record<string, Rule<Tree>>>,
  refused: readonly string[],
): Filters<Tree> {
  return {
    schema: z.strictObject({
      ...Object.fromEntries(Object.entries(rules).map(([name, { schema }]) => [name, schema.nullish()])),
      ...Object.fromEntries(refused.map((name) => [name, unanswerable().optional()])),
    }),
    compile(sent, now) {
      const parts = Object.entries(sent ?? {}).flatMap(([name, value]): Tree[] => {
        const found = rules[name];
        if (found === undefined || value === null || value === undefined) return [];
        const compiled = found.compile(value, now);
        // Both trees have this node.
        return [(value as { negate?: boolean | null }).negate ? ({ not: compiled } as Tree) : compiled];
      });
      // As above.
      return parts.length === 0 ? undefined : ({ and: parts } as Tree);
    },
  };
}
