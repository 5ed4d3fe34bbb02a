/**
 * The version of the words, terms and columns by which people and companies are searched (`words.ts`, `terms.ts`). Raise
 * it together with KEYS_VERSION, which makes the doctor ask for a rebuild, whenever one of them changes its meaning;
 * until `lode reresolve` has come to its end, a graph of another version is searched without what it lacks.
 */
export const WORDS_VERSION = 1;
