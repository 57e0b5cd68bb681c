import { followUpPath, outcomePath } from '#lib/paths.ts';

/** @returns what a lead can do about an appointment whose person has no follow-up, and what is to be known of it */
export function leadFollowUpAct({
  reference,
  toDo,
  entry,
}: {
  readonly reference: string;
  readonly toDo: 'say' | 'write' | 'give' | 'on-its-way';
  readonly entry: string;
}): {
  readonly act?: { readonly label: string; readonly href: string };
  readonly note: string;
} {
  switch (toDo) {
    case 'say':
      return {
        act: { label: 'Did they come?', href: outcomePath(reference, entry) },
        note: 'nobody has said whether they came',
      };
    case 'write':
      return {
        act: { label: 'Write it', href: followUpPath(reference, 'follow-up', entry) },
        note: 'to be written',
      };
    case 'give':
      return {
        act: { label: 'They have it', href: followUpPath(reference, 'give-follow-up', entry) },
        note: 'approved, and not given yet',
      };
    case 'on-its-way':
      return { note: 'on its way by email' };
  }
}
