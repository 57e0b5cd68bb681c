/** The service's picture: a door that stands open, with a light on. Decoration, so only where there is room. */
export function Doorway() {
  return (
    <svg
      aria-hidden="true"
      width="48"
      height="46"
      viewBox="0 0 240 230"
      className="no-print absolute end-8 bottom-0 hidden h-auto w-52 sm:block"
    >
      <path d="M0 230V120a120 120 0 0 1 240 0v110Z" className="fill-surface opacity-60" />
      <path d="M28 230V122a92 92 0 0 1 184 0v108Z" className="fill-action opacity-20" />
      <path d="M54 230V124a66 66 0 0 1 132 0v106Z" className="fill-action" />
      <path d="M78 230V126a42 42 0 0 1 84 0v104Z" className="fill-lamp" />
      <path d="M78 230V126a42 42 0 0 1 30-40v144Z" className="fill-night" />
      <circle cx="98" cy="170" r="3.5" className="fill-lamp" />
    </svg>
  );
}
