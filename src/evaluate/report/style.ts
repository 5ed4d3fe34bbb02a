/** The look of the report: the reader's own font, light or dark as the reader's system is. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2329; --quiet: #66707a; --paper: #fff; --card: #f6f7f9; --line: #dfe3e8;
  --s0: #1f6feb; --s1: #d9730d; --good: #1a7f37; --bad: #cf222e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --quiet: #97a1ab; --paper: #14181d; --card: #1c2229;
  --line: #313a44; --s0: #6ea8ff; --s1: #f0a35e; --good: #56d364; --bad: #ff7b72; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 5rem; color: var(--ink); background: var(--paper);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 .25rem; } h2 { font-size: 1.3rem; margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; } p { margin: .4rem 0; max-width: 46rem; } .quiet { color: var(--quiet); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: .5rem 0; }
th, td { padding: .3rem .8rem .3rem 0; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--quiet); font-size: .85rem; white-space: nowrap; } .n { text-align: right; white-space: nowrap; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.tile { background: var(--card); border-radius: .6rem; padding: .7rem .9rem; } .tile b { display: block; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
.tile span { color: var(--quiet); font-size: .85rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; }
figure { margin: 0; background: var(--card); border-radius: .6rem; padding: .8rem; } figcaption { font-weight: 600; margin-bottom: .3rem; }
svg { width: 100%; height: auto; } .grid { stroke: var(--line); } .tick { fill: var(--quiet); font-size: 11px; } .axis { fill: var(--quiet); font-size: 12px; }
.diagonal { stroke: var(--quiet); stroke-dasharray: 4 4; fill: none; } .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.line.s0, .bar.s0 { stroke: var(--s0); } .line.s1, .bar.s1 { stroke: var(--s1); } .bar { opacity: .45; stroke-width: 2; }
.dot.s0, .key.s0 { fill: var(--s0); background: var(--s0); } .dot.s1, .key.s1 { fill: var(--s1); background: var(--s1); }
.key { display: inline-block; width: .7rem; height: .7rem; border-radius: 50%; margin: 0 .35rem 0 .8rem; } .legend { font-size: .85rem; color: var(--quiet); }
details { background: var(--card); border-radius: .6rem; padding: .5rem .9rem; margin: .4rem 0; } summary { cursor: pointer; }
summary .bits { color: var(--quiet); font-variant-numeric: tabular-nums; float: right; } .for { color: var(--good); } .against { color: var(--bad); }
code { font: .85em ui-monospace, SFMono-Regular, Menlo, monospace; } td { overflow-wrap: anywhere; }
`;
