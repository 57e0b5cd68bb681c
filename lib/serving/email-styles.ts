import { createHash } from 'node:crypto';

/**
 * Every style attribute in the templates of emails to a person who got in touch. Pages of the portal show these emails as they arrive, in a
 * frame, which the policy of the page reaches into: it allows these, and no other. A test of the templates holds that they are all.
 */
export const emailStyles = [
  'font-family:Arial, Helvetica, sans-serif',
  'display:none;overflow:hidden;line-height:1px;opacity:0;max-height:0;max-width:0',
  'max-width:34em',
  'width:100%',
  'padding:16px',
  'font-size:16px;line-height:1.5;margin:0 0 16px;overflow-wrap:anywhere',
  'font-size:18px;line-height:1.4;margin:24px 0 8px',
] as const;

/** As a content security policy names them. */
export const emailStyleHashes: string = emailStyles
  .map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  .join(' ');
