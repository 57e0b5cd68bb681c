import { createHash } from 'node:crypto';
import { emergencyCopy } from '#lib/content/emergency.ts';
import { asPlainHtml } from '#lib/content/plain-html.ts';
import type { Refusal } from './refusal.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/** Inside the page, because the name of the site's own style sheet is known to the framework alone. Its colours, of app/tokens.css. */
const style = `
:root { color-scheme: light dark; --page: #f0f4f1; --ink: #14231f; --link: #08455a; --action: #0f4a40; --on-action: #ffffff }
@media (prefers-color-scheme: dark) {
  :root { --page: #0c1513; --ink: #edf4f0; --link: #a3daf0; --action: #a5e0cd; --on-action: #06231c }
}
body { margin: 0; background: var(--page); color: var(--ink); font: 1.125rem/1.6 system-ui, sans-serif }
main { box-sizing: border-box; max-width: 42rem; margin: 0 auto; padding: 2rem 1rem }
h1, h2 { font-family: Palatino, 'Palatino Linotype', 'URW Palladio L', Georgia, serif; line-height: 1.25; margin: 0 0 0.75rem }
h2 { margin-top: 2.5rem; font-size: 1.375rem }
a { display: inline-flex; min-height: 2.75rem; align-items: center; color: var(--link); font-weight: 600 }
.ways { display: flex; flex-wrap: wrap; gap: 1rem }
.ways a { padding: 0 1.5rem; border: 2px solid var(--action); border-radius: 2rem; color: var(--action); text-decoration: none }
.ways a:first-child { background: var(--action); color: var(--on-action) }
:focus-visible { outline: 3px solid; outline-offset: 3px }
@media (forced-colors: active) {
  :root { --page: Canvas; --ink: CanvasText; --link: LinkText; --action: LinkText; --on-action: LinkText }
  .ways a:first-child { background: Canvas }
}
@media print { .ways { display: none } }
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** @returns the policy of a page that refuses: no script, and no style but its own */
export function refusalPolicy(): string {
  return contentSecurityPolicy({ scripts: `'none'`, styles: `'sha256-${styleHash}'` });
}

/** A whole page in plain HTML: the application is not asked for it, and nothing but the browser is needed to read it. */
export function refusalPage({ words, onward }: Refusal): string {
  const { href, label } = onward ?? { href: '/', label: 'Go to the start' };
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>That did not work</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>That did not work</h1>
<p>${words}</p>
<p class="ways"><a href="${href}">${label}</a>
<a href="/leave" rel="nofollow noreferrer">Exit this page</a></p>
<h2>${emergencyCopy.title}</h2>
${asPlainHtml(emergencyCopy.body)}
</main>
</body>
</html>
`;
}
