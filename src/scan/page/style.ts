/** What the page of a scan adds to the look that Lode's reports share. */
import { STYLE } from '../../evaluate/report/style.ts';

export const SCAN_STYLE = `${STYLE}
nav { position: sticky; top: 0; background: var(--paper); padding: .6rem 0; border-bottom: 1px solid var(--line); z-index: 1; }
nav a { margin-right: 1rem; white-space: nowrap; } a { color: var(--s0); text-decoration: none; } a:hover { text-decoration: underline; }
h2 { scroll-margin-top: 3rem; }
pre { background: var(--card); border-radius: .6rem; padding: .8rem 1rem; overflow-x: auto; font: .9em ui-monospace, SFMono-Regular, Menlo, monospace; }
.meter { display: inline-block; width: 7rem; height: .55rem; background: var(--line); border-radius: .3rem; vertical-align: middle; }
.meter i { display: block; height: 100%; background: var(--s0); border-radius: .3rem; }
.rows td, .rows th { max-width: 17rem; } .rows td { font-size: .9rem; }
mark { background: color-mix(in srgb, var(--good) 20%, transparent); color: inherit; border-radius: .2rem; padding: 0 .15rem; }
.pill { background: var(--paper); border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; font-size: .8rem; color: var(--quiet); margin-left: .4rem; white-space: nowrap; }
.warn { color: var(--bad); }
@media print { nav { display: none; } details { break-inside: avoid; } }
`;
