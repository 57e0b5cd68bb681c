import type { Contact, Service } from '#lib/content/directory.ts';
import { directoryWords } from '#lib/content/directory-words.ts';
import { longDate } from '#lib/content/long-date.ts';

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
    <div
      id={anchored ? id : undefined}
      className="card card-way flex h-full flex-col gap-2 p-5 pe-8"
    >
      <Heading className="text-heading-3">{name}</Heading>
      <p className="grow">{about}</p>
      {hours !== undefined && <p className="text-ink-soft">{hours}.</p>}
      <ContactLink contact={contact} name={name} />
      {checked && (
        <p className="text-small text-ink-soft">
          {directoryWords.source} {source}.
          {checkedOn !== undefined && (
            <>
              {' '}
              {directoryWords.checked} <time dateTime={checkedOn}>{longDate(checkedOn)}</time>.
            </>
          )}
        </p>
      )}
    </div>
  );
}

const contactClass =
  'inline-flex min-h-11 items-center gap-2.5 text-heading-3 font-semibold tabular-nums';

/** A handset, a message and a phone: what a tap does. */
const signs: Readonly<Record<Contact['kind'], string>> = {
  call: 'M3.2 1.2 5.6.7l1.5 3.6-1.6 1.4a9 9 0 0 0 4.8 4.8l1.4-1.6 3.6 1.5-.5 2.4c-.2.9-1 1.5-1.9 1.4A12.4 12.4 0 0 1 1.8 3.1c-.1-.9.5-1.7 1.4-1.9Z',
  text: 'M2 2h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H7l-4 3.5V12H2a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1Z',
  app: 'M5 .5h6A1.5 1.5 0 0 1 12.5 2v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 14V2A1.5 1.5 0 0 1 5 .5ZM5 3v9h6V3Z',
};

function Sign({ kind }: Pick<Contact, 'kind'>) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      className="size-4 shrink-0 fill-action"
    >
      <path fillRule="evenodd" d={signs[kind]} />
    </svg>
  );
}

function ContactLink({ contact, name }: { readonly contact: Contact; readonly name: string }) {
  switch (contact.kind) {
    case 'call':
      return (
        <p>
          <a href={`tel:${contact.tel}`} className={contactClass}>
            <Sign kind={contact.kind} />
            <span className="sr-only">Call {name} on </span>
            {contact.display}
          </a>
        </p>
      );
    case 'text':
      return (
        <p>
          <a href={`sms:${contact.tel}`} className={contactClass}>
            <Sign kind={contact.kind} />
            Text {contact.word} to {contact.tel}
          </a>
        </p>
      );
    case 'app':
      return contact.href === undefined ? (
        <p>{directoryWords.noAppLink}</p>
      ) : (
        <p>
          <a href={contact.href} rel="noreferrer" className={contactClass}>
            <Sign kind={contact.kind} />
            Get the {name}
          </a>
        </p>
      );
  }
}
