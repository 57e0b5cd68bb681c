import { Notice } from '#components/ui/notice.tsx';

/** The contact details cannot be opened: the rest of the case can be worked with. */
export function ClosedContact() {
  return (
    <Notice tone="calm" title="The contact details cannot be opened now" titleId="closed-contact">
      <p>
        They are safe, but sealed with a key that this installation does not have at the moment. The
        system administrator has been told. Nothing is lost. You cannot contact the person until it
        is mended: if first contact is due, call the administrator.
      </p>
    </Notice>
  );
}
