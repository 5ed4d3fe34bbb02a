/** "Did you mean": the nearest of a few valid names to one that was sent. */

/** The valid name with the fewest edits to `sent`, if fewer than half of it changed; undefined otherwise. */
export function nearest(sent: string, valid: readonly string[]): string | undefined {
  let best: string | undefined;
  const wanted = sent.slice(0, 100).toLowerCase();
  let fewest = Math.floor(wanted.length / 2) + 1;
  for (const name of valid) {
    const edits = editDistance(wanted, name.toLowerCase());
    if (edits < fewest || (wanted.length > 3 && best === undefined && name.includes(wanted))) {
      fewest = Math.min(edits, fewest);
      best = name;
    }
  }
  return best;
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
