import type { ReactNode } from 'react';

export interface PhoneLinkProps {
  /** The number as a phone dials it: "999", "+441162522023". */
  readonly tel: string;
  /** The number as people read it, or other words to tap. */
  readonly children: ReactNode;
}

/** Calls a number when tapped. The number breaks across lines only where it is longer than one. */
export function PhoneLink({ tel, children }: PhoneLinkProps) {
  return (
    <a href={`tel:${tel}`} className="inline-block font-semibold">
      {children}
    </a>
  );
}
