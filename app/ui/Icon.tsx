/** Drawn on 24 x 24 with round strokes. */
const PATHS = {
  home: 'M4 11.2 12 4l8 7.2V20h-5.5v-5.5h-5V20H4z',
  search: 'M10.8 17.6a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM15.8 15.8 20.5 20.5',
  store: 'M4 10v9.5h16V10M3 9l1.8-4.5h14.4L21 9a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0ZM9.5 19.5V14h5v5.5',
  basket:
    'M3.5 9.5h17l-1.8 9.3a1.5 1.5 0 0 1-1.5 1.2H6.8a1.5 1.5 0 0 1-1.5-1.2ZM8 9.5 11 4M16 9.5 13 4M10 13v3.5M14 13v3.5',
  heart: 'M12 20s-7.5-4.6-7.5-10.2A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 7.5 2.5C19.5 15.4 12 20 12 20Z',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M5 12v7.5h14V12',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
  pin: 'M12 21s6.5-5.7 6.5-10.7a6.5 6.5 0 0 0-13 0C5.5 15.3 12 21 12 21ZM12 12.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6Z',
  calendar: 'M4.5 6h15v14h-15ZM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7',
  check: 'M5 12.5 10 17.5 19.5 7',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  chat: 'M4 20l1.3-4A8 8 0 1 1 8.4 19Z',
  seal: 'M12 3.5 14.5 5.5l3.2-.2.8 3.1 2.5 2-1.3 3 .4 3.2-3 1.1-1.9 2.6-3.2-.8-3.2.8-1.9-2.6-3-1.1.4-3.2L3 10.4l2.5-2 .8-3.1 3.2.2ZM8.8 12l2.3 2.3 4.2-4.4',
  truck:
    'M3 6.5h11v10H3ZM14 10h4l3 3.5v3h-7M7 19a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 7 19ZM17 19a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  'makanan-minuman':
    'M4 11.5h16a8 8 0 0 1-5 7.4V20H9v-1.1a8 8 0 0 1-5-7.4ZM9 8.5c0-2 1.5-2 1.5-4M13.5 8.5c0-2 1.5-2 1.5-4',
  'kopi-teh-cokelat':
    'M4.5 9.5h12V14a6 6 0 0 1-12 0ZM16.5 11h1.5a2.5 2.5 0 0 1 0 5h-2M8 6.5c0-1.5 1-1.5 1-3M12 6.5c0-1.5 1-1.5 1-3',
  'camilan-kue': 'M6.5 4h11l-1 3 1.5 13H6L7.5 7ZM9.5 11.5a3 3 0 1 0 5 0M8 7h8',
  'bumbu-sambal': 'M15 7.5c3 3.5 1 10-10 12.5 4-3 4.5-6 5-9.5a3.5 3.5 0 0 1 5-3ZM14.5 7.5c0-2 1-3.5 3.5-4',
  'batik-tenun': 'M4.5 4.5h15v15h-15ZM12 4.5 19.5 12 12 19.5 4.5 12ZM12 9.5 14.5 12 12 14.5 9.5 12Z',
  busana: 'M9 4 4 7l1.5 4L8 10v10h8V10l2.5 1L20 7l-5-3a3 3 0 0 1-6 0Z',
  'busana-muslim':
    'M12 3.5c-4 0-5.5 3-5.5 6.5 0 4-2 5.5-2 10.5h15c0-5-2-6.5-2-10.5 0-3.5-1.5-6.5-5.5-6.5ZM9 10a3 3 0 0 0 6 0c0-2-1-3.5-3-3.5S9 8 9 10Z',
  'tas-sepatu': 'M5 9h14l1 11H4ZM8.5 9V7.5a3.5 3.5 0 0 1 7 0V9M8.5 13h7',
  'perhiasan-aksesori': 'M12 20.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM9 9.5 7.5 5.5l2-2h5l2 2L15 9.5',
  'kriya-dekorasi':
    'M9 3.5h6l-.8 3c3 1.5 4.3 4 4.3 6.5 0 4-3 7.5-6.5 7.5s-6.5-3.5-6.5-7.5c0-2.5 1.3-5 4.3-6.5ZM6 11h12M6 15h12',
  'rumah-dapur': 'M5 9h14v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4ZM3 11h2M19 11h2M8 9c0-2.5 8-2.5 8 0M12 5.5V7',
  'kecantikan-herbal':
    'M12 20.5V11M12 13c-5 0-7.5-3-7.5-8.5C9.5 4.5 12 8 12 13ZM12 16c3.5 0 6.5-2 7.5-6.5-4-.5-7 1.5-7.5 6.5Z',
  'tani-tanaman':
    'M7 14.5h10l-1.2 6H8.2ZM12 14.5V8M12 10c-3.5 0-5-2-5-5 3.5 0 5 2 5 5ZM12 8c0-2.5 1.5-4.5 5-4.5 0 3-1.5 4.5-5 4.5Z',
  'anak-mainan':
    'M12 21c-4.5 0-5-4-5-7a5 5 0 0 1 10 0c0 3-.5 7-5 7ZM8.5 10.5 6 5.5l3.5 1L12 3.5l2.5 3 3.5-1-2.5 5M10.5 14h.01M13.5 14h.01M10.5 17.2h3',
  lainnya: 'M5 5h5.5v5.5H5ZM13.5 5H19v5.5h-5.5ZM5 13.5h5.5V19H5ZM13.5 13.5H19V19h-5.5Z',
} as const;

export type IconName = keyof typeof PATHS;

export const isIcon = (name: string): name is IconName => name in PATHS;

/** A small line drawing beside words that say the same: hidden from screen readers. */
export function Icon({ name, className = 'size-6' }: { name: IconName; className?: string }) {
  return (
    <svg
      className={`shrink-0 ${className}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
