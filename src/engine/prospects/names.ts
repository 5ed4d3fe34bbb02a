/** When two names that people have given (of labels, sources, stages) are one: case and spaces do not tell them apart. */

/** Punctuation stays, unlike in a fold: C++ and C# are two labels. */
export function nameKey(name: string): string {
  return tidy(name).toLowerCase();
}

/** As it is stored: without spaces around it, single ones inside. */
export function tidy(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}
