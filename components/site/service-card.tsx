import type { Contact, Service } from '#lib/content/directory.ts';
import { longDate } from '#lib/content/long-date.ts';
import { institution } from '#lib/institution.ts';

export interface ServiceCardProps {
  readonly service: Service;
  /** The level of its name in the page's outline. */
  readonly level?: 2 | 3 | 4;
  /** Makes the card a place that an address can point to. Once a page for each service. */
  readonly anchored?: boolean;
  /** Says whose number it is, and when the entry was last checked. */
  readonly checked?: boolean;
}

/** One service of the directory: whom it is for, and one tap to reach it. */
export function ServiceCard({
  service,
  level = 3,
  anchored = false,
  checked = false,
}: ServiceCardProps) {
  const { id, name, contact, about, hours, source, checkedOn } = service;
  const Heading = `h${level}` as const;
  return (
    <article
      id={anchored ? id : undefined}
      className="card card-way flex h-full flex-col gap-2 p-5 pe-8"
    >
      <Heading className="text-heading-3">{name}</Heading>
      <p className="grow">{about}</p>
      {hours !== undefined && <p className="text-ink-soft">{hours}.</p>}
      <ContactLink contact={contact} name={name} />
      {checked && (
        <p className="text-small text-ink-soft">
          Source: {source}.
          {checkedOn !== undefined && (
            <>
              {' '}
              Checked against our list on <time dateTime={checkedOn}>{longDate(checkedOn)}</time>.
            </>
          )}
        </p>
      )}
    </article>
  );
}

const contactClass = 'inline-flex min-h-11 items-center text-heading-3 font-semibold tabular-nums';

function ContactLink({ contact, name }: { readonly contact: Contact; readonly name: string }) {
  switch (contact.kind) {
    case 'call':
      return (
        <p>
          <a href={`tel:${contact.tel}`} className={contactClass}>
            <span className="sr-only">Call {name} on </span>
            {contact.display}
          </a>
        </p>
      );
    case 'text':
      return (
        <p>
          <a href={`sms:${contact.tel}`} className={contactClass}>
            Text {contact.word} to {contact.tel}
          </a>
        </p>
      );
    case 'app':
      return contact.href === undefined ? (
        <p>Look for {institution.emergency.safetyApp.name} in your phone’s app store.</p>
      ) : (
        <p>
          <a href={contact.href} rel="noreferrer" className={contactClass}>
            Get the {name}
          </a>
        </p>
      );
  }
}
