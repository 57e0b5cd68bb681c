import 'server-only';
import type { ReactElement } from 'react';

// Next lets no server component import it in the usual way, so that no page is rendered twice. This renders once.
const { renderToStaticMarkup } = await import('react-dom/server');

/**
 * Public copy is the same for everybody while a process runs: this renders it once, and every answer carries that text,
 * instead of hundreds of elements that are rendered again for each. Never for anything of a request
 * (docs/decisions/0011-public-copy-is-rendered-once.md).
 * @param content made of server components alone, none of which waits for anything
 * @returns what stands on the page in its place
 */
export function writtenOnce(content: ReactElement): ReactElement {
  const markup = { __html: renderToStaticMarkup(content) };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React wrote and escaped it, from our own copy
  return <div className="contents" dangerouslySetInnerHTML={markup} />;
}
