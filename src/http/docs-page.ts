/** A readable page of a surface's endpoints: plain HTML, rendered here, no script and nothing from elsewhere. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Endpoint, Surface } from './endpoint.ts';
import { jsonSchema } from './openapi.ts';

const STYLE = `
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--accent:light-dark(#0b5c6b,#6cc6d6)}
body{font:16px/1.55 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1.5rem}
h1{font-size:1.7rem}h2{font-size:1.1rem;margin:0}a{color:var(--accent)}
code,pre{font:.85rem/1.5 ui-monospace,monospace}pre{background:var(--soft);overflow:auto;padding:.8rem;border-radius:.4rem}
details{border:1px solid var(--line);border-radius:.4rem;margin:.6rem 0;padding:.6rem .9rem}
summary{cursor:pointer}summary h2{display:inline;font-weight:600}
.method{display:inline-block;min-width:4rem;font-weight:700;color:var(--accent)}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
.quiet{opacity:.75}
`;

/** The page's content security policy: its one style sheet, by hash, and nothing else. */
export const docsPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page of one surface, with links to the others'. */
export function docsPage(surface: Surface, surfaces: readonly Surface[], version: string): string {
  const links = surfaces.map((one) =>
    one === surface
      ? `<strong>${text(one.title)}</strong>`
      : `<a href="${text(one.docsBase)}/docs">${text(one.title)}</a>`,
  );
  const missing = surface.notServed.map(
    ({ method, path, what }) =>
      `<tr><td><code>${method} ${text(surface.prefix + path)}</code></td><td>${text(what)}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(surface.title)}</title><style>${STYLE}</style></head><body>
<nav aria-label="APIs">${links.join(' · ')}</nav>
<h1>${text(surface.title)} <small class="quiet">${text(version)}</small></h1>
<p>${text(surface.description)}</p>
<p>Machine-readable: <a href="${text(surface.docsBase)}/openapi.json">openapi.json</a></p>
<main>${surface.endpoints.map((endpoint) => section(surface, endpoint)).join('\n')}</main>
${missing.length === 0 ? '' : `<h2>Answered by 501</h2><table>${missing.join('')}</table>`}
</body></html>`;
}

function section(surface: Surface, endpoint: Endpoint): string {
  const body = endpoint.bodyShown ?? endpoint.body;
  const answers = bySchema(endpoint).map(
    ([schema, statuses]) =>
      `<h3>${statuses.join(', ')}</h3>${schema === null ? '<p class="quiet">no JSON body</p>' : schemaBlock(schema, 'output')}`,
  );
  const key =
    endpoint.scope === null ? 'No key needed.' : endpoint.scope ? `Scope ${endpoint.scope}.` : 'Any valid key.';
  return `<details><summary><span class="method">${endpoint.method}</span><h2><code>${text(surface.prefix + endpoint.path)}</code></h2> ${text(endpoint.summary)}</summary>
<p>${text(endpoint.description ?? '')} <span class="quiet">${key}${endpoint.idempotent ? ' Honours Idempotency-Key.' : ''}</span></p>
${parameters('In the path', endpoint.params)}${parameters('In the query', endpoint.query)}
${body === undefined ? '' : `<h3>Body</h3>${schemaBlock(body, 'input')}`}
<h3>Try it</h3><pre>${text(curl(surface, endpoint))}</pre>
<h3>Answers</h3>${answers.join('')}</details>`;
}

/** The errors look alike: printed once for each, they would be most of the page. */
function bySchema({ response }: Endpoint): [z.ZodType | null, string[]][] {
  const statuses = Map.groupBy(Object.entries(response), ([, schema]) => schema);
  return [...statuses].map(([schema, entries]) => [schema, entries.map(([status]) => status)]);
}

function parameters(title: string, schema: z.ZodType | undefined): string {
  if (schema === undefined) return '';
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, { description?: string; type?: string; enum?: string[]; default?: unknown }>;
    required?: string[];
  };
  const rows = Object.entries(properties).map(([name, about]) => {
    const facts = [
      about.enum === undefined ? about.type : about.enum.join(' | '),
      required.includes(name) ? 'required' : undefined,
      about.default === undefined ? undefined : `default ${about.default}`,
    ].filter((fact) => fact !== undefined);
    return `<tr><td><code>${text(name)}</code></td><td>${text(facts.join(', '))}</td><td>${text(about.description ?? '')}</td></tr>`;
  });
  return `<h3>${title}</h3><table>${rows.join('')}</table>`;
}

function schemaBlock(schema: z.ZodType, io: 'input' | 'output'): string {
  return `<pre>${text(JSON.stringify(jsonSchema(schema, io), null, 2))}</pre>`;
}

function curl(surface: Surface, endpoint: Endpoint): string {
  const header =
    surface.security.type === 'apiKey' ? `${surface.security.name}: $LODE_KEY` : 'Authorization: Bearer $LODE_KEY';
  const parts = [`curl -X ${endpoint.method} "$LODE_URL${surface.prefix}${endpoint.path}"`];
  if (endpoint.scope !== null) parts.push(`-H "${header}"`);
  if (endpoint.rawBody) parts.push('--data-binary @FILE');
  if (endpoint.body !== undefined) {
    parts.push(
      "-H 'Content-Type: application/json'",
      `-d '${JSON.stringify(endpoint.example ?? {}).replaceAll("'", "'\\''")}'`,
    );
  }
  return parts.join(' \\\n  ');
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
