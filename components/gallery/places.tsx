import { BrowserHelpCards } from '#components/site/browser-help-cards.tsx';
import { Doorway } from '#components/site/doorway.tsx';
import { EditionNote } from '#components/site/edition-note.tsx';
import { GuideCards } from '#components/site/guide-cards.tsx';
import { Mark } from '#components/site/mark.tsx';
import { NeedFilter } from '#components/site/need-filter.tsx';
import { NeedSection } from '#components/site/need-section.tsx';
import { SelectedQuestions } from '#components/site/selected-questions.tsx';
import { ServiceCard } from '#components/site/service-card.tsx';
import { ServiceList } from '#components/site/service-list.tsx';
import { VersionList } from '#components/site/version-list.tsx';
import { WayCard } from '#components/site/way-card.tsx';
import { directory, findServices, needs } from '#lib/content/directory.ts';
import { home } from '#lib/content/home.ts';
import { guides } from '#lib/content/support.ts';
import { Exhibit } from './exhibit.tsx';

const kinds = ['call', 'text', 'app'] as const;

/** What the public pages are made of. */
export function PlaceExhibits() {
  const ofEachKind = kinds.flatMap((kind) => {
    const service = directory.find(({ contact }) => contact.kind === kind);
    return service === undefined ? [] : [service];
  });
  return (
    <>
      <Exhibit
        title="Mark and doorway"
        note="The service’s sign; and its picture, only where there is room."
      >
        <Mark />
        <div className="relative mt-4 h-60 rounded-card rounded-se-arch bg-tint">
          <Doorway />
        </div>
      </Exhibit>
      <Exhibit title="Service card" note="Whom to call, text or open, one tap away.">
        <ul className="grid gap-4 md:grid-cols-3">
          {ofEachKind.map((service) => (
            <li key={service.id}>
              <ServiceCard service={service} level={4} checked />
            </li>
          ))}
        </ul>
      </Exhibit>
      <Exhibit title="Service list">
        <ServiceList services={findServices(['samaritans', 'shout'])} level={4} />
      </Exhibit>
      <Exhibit title="The two ways">
        <div className="grid gap-5 md:grid-cols-2">
          <WayCard {...home.ways.anonymous} />
          <WayCard {...home.ways.named} />
        </div>
      </Exhibit>
      <Exhibit title="Selected questions">
        <SelectedQuestions ids={home.questions.ids} />
      </Exhibit>
      <Exhibit title="Sections of a page" note="A title beside its content where there is room.">
        {needs.slice(1, 2).map((need) => (
          <NeedSection key={need.id} {...need} />
        ))}
      </Exhibit>
      <Exhibit title="Guides to choose from">
        <GuideCards guides={guides.slice(0, 2)} />
      </Exhibit>
      <Exhibit
        title="Need filter"
        note="Hides the other needs of the directory, by style alone; here there is nothing to hide."
      >
        <NeedFilter />
      </Exhibit>
      <Exhibit title="Help for each browser">
        <BrowserHelpCards />
      </Exhibit>
      <Exhibit title="Which edition, and all of them" note="On every policy.">
        <EditionNote version="1.1" updatedOn="2026-11-02" />
        <VersionList policy="privacy" />
      </Exhibit>
    </>
  );
}
