/** Most values kept of one list: a record with more is a merged or poisoned one, and comparison is a product of lists. */
export const MAX_VALUES = 20;
