/** Of a Red case that nobody has acknowledged, where somebody can take it. */
export function TakenIsNotAcknowledged() {
  return (
    <p className="mt-3">
      <strong>It is Red, and taking it does not acknowledge it.</strong> It stays unacknowledged
      until whoever has it presses Acknowledge, or logs a contact or an attempt.
    </p>
  );
}
