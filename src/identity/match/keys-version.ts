/**
 * The version of what is stored about a record for finding it again: its features and its match keys. Raise it whenever
 * a change of the code gives the same record other features or other keys; a database that holds records of another
 * version says so, and `lode reresolve` rebuilds it.
 */
export const KEYS_VERSION = 3;
