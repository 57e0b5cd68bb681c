/** What an administrator is told of a matter: what it is, and what mends it. */
interface MatterWords {
  readonly title: (count: number) => string;
  readonly mend: string;
  /** What the codes below it are. */
  readonly subjects?: string;
}

/** The words of each kind of notice for the administrator. */
export const administrationWords: Readonly<Record<string, MatterWords>> = {
  'mail-refused': {
    title: () => 'The email provider refuses our emails',
    mend: 'A key, the sender’s domain or the account needs mending. Emails wait and are tried every minute; nothing is lost.',
    subjects: 'What the provider says',
  },
  'record-key-unknown': {
    title: (count) =>
      count === 1
        ? 'Records are sealed with a key that is not configured'
        : `Records are sealed with ${count} keys that are not configured`,
    mend: 'Put the key back into RECORD_KEYS and start the portal again. Until then these records stay closed; everything else works.',
    subjects: 'Missing keys',
  },
  'envelope-unopened': {
    title: (count) =>
      count === 1
        ? 'Something that was sent cannot be opened'
        : `${count} things that were sent cannot be opened`,
    mend: 'If a key was changed, put the old one back into SEALING_PRIVATE_KEY and start the portal again: it tries them once more.',
    subjects: 'Number of each',
  },
  'reader-needed': {
    title: (count) =>
      count === 1 ? 'A case needs another reader' : `${count} cases need another reader`,
    mend: 'Everybody who could have it is someone whom it must not reach. Put one more person on record who may be a last reader (npm run staff). You see nothing of the case.',
  },
  'directory-wrong': {
    title: (count) =>
      count === 1
        ? 'A number of the support directory is wrong'
        : `${count} numbers of the support directory are wrong`,
    mend: 'Change it in lib/content/directory.ts, with the day on which it was looked up, and release the site anew. Nothing changes by itself; within an hour of the release this goes from here.',
    subjects: 'What a lead says',
  },
  'id-replaced': {
    title: (count) =>
      count === 1
        ? 'A disclosure came with a number that was taken'
        : `${count} disclosures came with numbers that were taken`,
    mend: 'Nothing was overwritten: each got a new one. This does not happen by chance: have the public site checked for a break-in.',
  },
};
