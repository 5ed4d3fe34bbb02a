/** Mistakes that the engine finds, reported at the place where the vendor's request has them. */
import { LodeError } from '../../errors.ts';

/**
 * Runs `work`; an `invalid_input` about a member of the engine's is told under the name that it has on the wire.
 * `names`: the engine's first member → the vendor's; whatever lies below it is the engine's own affair.
 */
export async function reportedAs<T>(names: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LodeError) || error.code !== 'invalid_input') throw error;
    const issues = error.issues.map((issue) => {
      const name = names[String(issue.path[0])];
      return name === undefined ? issue : { ...issue, path: [name] };
    });
    throw new LodeError('invalid_input', error.message, { issues, cause: error });
  }
}
