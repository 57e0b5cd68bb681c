export interface WrittenProps {
  readonly text: string;
  /** What stands there where nothing was written. */
  readonly otherwise?: string;
}

/** What a person typed, in its own direction and with its own lines. */
export function Written({ text, otherwise = '' }: WrittenProps) {
  if (text === '') return otherwise;
  return <bdi className="block whitespace-pre-line font-semibold">{text}</bdi>;
}
