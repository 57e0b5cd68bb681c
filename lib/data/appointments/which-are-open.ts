/** Appointments of which nobody has yet said what became of them. */
export const openAppointments = {
  kind: 'appointment',
  endedAt: null,
  isLatest: true,
  struckAt: null,
} as const;
