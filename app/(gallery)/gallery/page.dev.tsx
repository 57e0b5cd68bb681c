import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metadata } from 'next';
import { readColourTokens } from '#components/gallery/colour-tokens.ts';
import { Gallery } from '#components/gallery/gallery.tsx';
import '../../(portal)/portal.css';
import './gallery.css';

export const metadata: Metadata = { title: 'Gallery', robots: { index: false, follow: false } };

/** Only while developing (next.config.ts): no build has it. */
export default async function GalleryPage() {
  const css = await readFile(path.join(process.cwd(), 'app/tokens.css'), 'utf8');
  return <Gallery schemes={readColourTokens(css)} />;
}
