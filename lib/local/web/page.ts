import { html, type Markup } from './html.ts';

export const stylesheetPath = '/style.css';

/** A whole page in the plain look that the local provider and the local mailbox share. */
export function page(title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${stylesheetPath}">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.text;
}

/**
 * Headers of every page: nothing cached, no scripts, nothing from elsewhere.
 *
 * @param formTargets origins that a form may end at, redirects included (Chromium checks those too)
 */
export function pageHeaders(formTargets: readonly string[] = []): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      'img-src data:',
      "frame-src 'self'",
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf8;
  --card: #ffffff;
  --ink: #1f2328;
  --quiet: #4d545c;
  --line: #7b8490;
  --accent: #0b5563;
  --accent-ink: #ffffff;
  --notice: #fdf3d7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191d;
    --card: #20252b;
    --ink: #eceff2;
    --quiet: #b6bec7;
    --line: #87919c;
    --accent: #8fd3df;
    --accent-ink: #10211f;
    --notice: #3a3113;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.notice { background: var(--notice); border-left: .3rem solid var(--line); padding: .75rem 1rem; }
.quiet { color: var(--quiet); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
ul.plain { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .75rem; }
.card {
  display: block; width: 100%; min-height: 3rem; padding: .75rem 1rem; text-align: left;
  background: var(--card); color: inherit; border: 1px solid var(--line); border-radius: .4rem;
  font: inherit;
}
button.card { cursor: pointer; }
button.card:hover { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.card > span { display: block; }
button.main, button.other {
  min-height: 2.75rem; padding: .5rem 1.1rem; border-radius: .4rem; font: inherit; cursor: pointer;
  border: 1px solid var(--accent);
}
button.main { background: var(--accent); color: var(--accent-ink); }
button.other { background: transparent; color: var(--accent); }
dl { display: grid; grid-template-columns: minmax(4rem, max-content) 1fr; gap: .25rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
pre { white-space: pre-wrap; background: var(--card); border: 1px solid var(--line); padding: 1rem; font: inherit; }
iframe { width: 100%; height: 28rem; background: #ffffff; border: 1px solid var(--line); color-scheme: light; }
`;
