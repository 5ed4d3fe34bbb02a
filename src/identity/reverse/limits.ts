/** So many people of a firm are looked at to learn how alike they are called; where there are no more, all take part. */
export const SAMPLE_MAX = 64;
