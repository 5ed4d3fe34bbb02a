/** How one program's export, or one vendor's reply, is told and what its columns mean. */
export interface Layout {
  name: string;
  kind: 'people' | 'companies';
  /** columns that must all be there; alternatives are split by `|` */
  tellTale: readonly string[];
  /** the file's column, in any spelling (a number in it may be any), to a field or null for one that is left out */
  columns: Readonly<Record<string, string | null>>;
  /** makes equal what this program writes in several ways */
  key?: (key: string) => string;
  /** whether one parsed JSON value is this vendor's reply; such a layout has no tell-tale columns */
  recognises?: (value: Record<string, unknown>) => boolean;
  /** the rows inside one JSON value */
  rows?: (value: Record<string, unknown>) => Record<string, unknown>[];
}
