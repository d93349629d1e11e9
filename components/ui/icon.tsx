/** Drawn on an 18 × 18 grid, stroked with the colour of the text. */
const PATHS = {
  alert: ["M9 2.6l7 12.4H2z", "M9 7.2v3.6M9 13v.1"],
  arrow: ["M3.5 9h11M10 4.5L14.5 9 10 13.5"],
  calendar: [
    "M4 4h10a1.5 1.5 0 0 1 1.5 1.5v8.5a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 14V5.5A1.5 1.5 0 0 1 4 4z",
    "M2.5 7.5h13M6 2.5V5M12 2.5V5",
  ],
  chat: ["M3 3.5h12V12H8.5L5 15v-3H3z"],
  check: ["M3.5 9.5l3.5 3.5 7.5-8"],
  clock: ["M15.5 9a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z", "M9 5.3V9l2.6 1.6"],
  cross: ["M4.5 4.5l9 9M13.5 4.5l-9 9"],
  dash: ["M4.5 9h9"],
  down: ["M4.5 7L9 11.5 13.5 7"],
  download: ["M9 3v8.5M5.5 8L9 11.5 12.5 8M3 15h12"],
  eye: [
    "M1.8 9S4.5 4 9 4s7.2 5 7.2 5-2.7 5-7.2 5-7.2-5-7.2-5z",
    "M11.2 9a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0z",
  ],
  file: ["M5 2.5h5.5L14 6v9.5H5z", "M10.5 2.5V6H14"],
  flag: ["M4.5 16V2.5M4.5 3H13l-2 3 2 3H4.5"],
  info: ["M15.5 9a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z", "M9 8.3v4.1M9 5.6v.1"],
  link: [
    "M7.5 10.5a3 3 0 0 0 4.3 0l2.4-2.4a3 3 0 0 0-4.3-4.3L9 4.7M10.5 7.5a3 3 0 0 0-4.3 0L3.8 9.9a3 3 0 0 0 4.3 4.3L9 13.3",
  ],
  lock: [
    "M5.5 8h7A1.5 1.5 0 0 1 14 9.5v4a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 4 13.5v-4A1.5 1.5 0 0 1 5.5 8z",
    "M6 8V5.8a3 3 0 0 1 6 0V8",
  ],
  mail: [
    "M4 4h10a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 14 14H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 4z",
    "M3 5l6 5 6-5",
  ],
  pen: ["M3.5 14.5l.8-3.3L11.7 3.8l2.5 2.5-7.4 7.4z"],
  split: ["M9 15.5v-6M9 9.5l-5-5M9 9.5l5-5M4 8V4.5h3.5M10.5 4.5H14V8"],
  undo: ["M6.5 4L3 7.5 6.5 11M3.5 7.5H11a4 4 0 0 1 0 8H8"],
  users: [
    "M9.7 6.2a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0z",
    "M2 15c.3-3 2.3-4.5 5-4.5s4.7 1.5 5 4.5M12 4a2.5 2.5 0 0 1 0 4.7M13.3 10.9c1.6.6 2.5 2 2.7 4.1",
  ],
} as const;

export type IconName = keyof typeof PATHS;

type IconProps = {
  name: IconName;
  tone?: "ok" | "warn" | "bad";
};

/** Always beside words, so always hidden from assistive technology. */
export function Icon({ name, tone }: IconProps) {
  return (
    <svg className={tone ? `ico ${tone}-c` : "ico"} viewBox="0 0 18 18" aria-hidden="true">
      {PATHS[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
