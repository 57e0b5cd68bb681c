/** In a group of ticks, one that stands alone clears the others, and they clear it. */
export function keepConsistent({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked)
    return;
  const group = target.form?.querySelectorAll<HTMLInputElement>(
    `input[type="checkbox"][name="${target.name}"]`,
  );
  for (const other of group ?? []) {
    if (other !== target && (standsAlone(target) || standsAlone(other))) other.checked = false;
  }
}

function standsAlone(tick: HTMLInputElement): boolean {
  return tick.dataset.alone !== undefined;
}
