export interface ExitPressesProps {
  readonly count?: 1 | 2 | 3 | undefined;
}

/** How many of the three presses of Shift are made, to be seen; the script sets it. */
export function ExitPresses({ count }: ExitPressesProps) {
  return (
    <span aria-hidden="true" className="exit-presses" data-count={count}>
      <i />
      <i />
      <i />
    </span>
  );
}

/** The same, said aloud. */
export function ExitSaid() {
  return <span role="status" className="exit-said sr-only" />;
}
