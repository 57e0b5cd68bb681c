export interface WayCardProps {
  readonly title: string;
  readonly points: readonly string[];
}

/** One of the two ways to tell us: what it means, point by point, so that the two can be compared. */
export function WayCard({ title, points }: WayCardProps) {
  return (
    <div className="card card-way p-5 pe-10 sm:p-6 sm:pe-12">
      <h3 className="mb-3 text-heading-3">{title}</h3>
      <div className="prose">
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
