/** Strokes on a ground of 20 by 20; the fonts of the pages have no such signs. */
const PATHS = {
  previous: 'M12 4 6 10l6 6',
  next: 'm8 4 6 6-6 6',
  smaller: 'M5 10h10',
  larger: 'M5 10h10M10 5v10',
  left: 'M6 7a6 6 0 1 1-1.5 5M6 3v4h4',
  right: 'M14 7a6 6 0 1 0 1.5 5M14 3v4h-4',
  window: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
  download: 'M10 3v9m-4-4 4 4 4-4M4 16h12',
  close: 'm5 5 10 10M15 5 5 15',
} as const;

/** A sign on a button, whose name says what it does. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
