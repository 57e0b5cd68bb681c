import { Contents } from '#components/site/contents.tsx';
import { PublicPage } from '#components/site/public-page.tsx';
import { PageHeading } from '#components/ui/page-heading.tsx';
import { TitledSection } from '#components/ui/titled-section.tsx';
import type { Schemes } from './colour-tokens.ts';
import { ColourExhibits } from './colours.tsx';
import { ControlExhibits } from './controls.tsx';
import { DeskExhibits } from './desk.tsx';
import { FieldExhibits } from './fields.tsx';
import { FormKitExhibits } from './form-kit.tsx';
import { PlaceExhibits } from './places.tsx';
import { ScaleExhibits } from './scales.tsx';
import { StaffExhibits } from './staff.tsx';
import { WholePageLinks } from './whole-page-links.tsx';
import { WordExhibits } from './words.tsx';

export interface GalleryProps {
  /** As the style sheet sets them. */
  readonly schemes: Schemes;
}

/** The visual language, and every component in every state: parts of pages here, whole pages at addresses of their own. */
export function Gallery({ schemes }: GalleryProps) {
  const parts = [
    { id: 'colours', title: 'Colours', content: <ColourExhibits schemes={schemes} /> },
    { id: 'scales', title: 'Type, space, corners, focus', content: <ScaleExhibits /> },
    { id: 'controls', title: 'To press', content: <ControlExhibits /> },
    { id: 'words', title: 'To read', content: <WordExhibits /> },
    { id: 'fields', title: 'To fill in', content: <FieldExhibits /> },
    { id: 'form-kit', title: 'Fields from definitions', content: <FormKitExhibits /> },
    { id: 'places', title: 'Public pages', content: <PlaceExhibits /> },
    { id: 'pages', title: 'Whole pages', content: <WholePageLinks /> },
    { id: 'staff', title: 'Portal', content: <StaffExhibits /> },
    { id: 'desk', title: 'The desk', content: <DeskExhibits /> },
  ];
  return (
    <PublicPage>
      <PageHeading
        caption="A page’s one heading, with a caption and a lead"
        lead="A lit doorway at night: mist and spruce, one lamp-coloured accent, arches for what leads on. Calm first, then clear, then quick."
      >
        Gallery
      </PageHeading>
      <div className="card max-w-prose p-5">
        <Contents entries={parts} />
      </div>
      {parts.map(({ id, title, content }) => (
        <TitledSection key={id} id={id} title={title}>
          {content}
        </TitledSection>
      ))}
    </PublicPage>
  );
}
