/** More than the names of any staff; what is remembered is let go when there is more. */
const mostRemembered = 4_000;

/**
 * Remembers what was made of staff records, which are the same from case to case. For nothing that a reporter typed.
 * @param make gives the same for the same text
 */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const made = make(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, made);
    return made;
  };
}
