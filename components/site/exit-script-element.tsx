import { exitScript } from '#lib/generated/exit-script.ts';

const script = { __html: exitScript };

/**
 * The script of the way out, inside the page: it listens before anything else has loaded. The page's
 * Content-Security-Policy knows it by its hash.
 */
export function ExitScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made from our own source
  return <script dangerouslySetInnerHTML={script} />;
}
