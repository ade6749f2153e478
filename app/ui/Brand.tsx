/** The mark: one flower of kawung, four palm fruits cut open. */
export function Brand() {
  return (
    <span className="flex items-center gap-2 font-display text-xl font-extrabold tracking-tight">
      <svg viewBox="0 0 32 32" className="size-8" aria-hidden="true">
        <rect width="32" height="32" rx="9" fill="#8f1c16" />
        <g fill="#f8e8c6">
          <path d="M15 15C8.5 14.5 5 11 5.5 5.5 11 5 14.5 8.5 15 15Z" />
          <path d="M17 15c6.5-.5 10-4 9.5-9.5C21 5 17.5 8.5 17 15ZM15 17C8.5 17.5 5 21 5.5 26.5 11 27 14.5 23.5 15 17ZM17 17c6.5.5 10 4 9.5 9.5C21 27 17.5 23.5 17 17Z" />
        </g>
        <path
          fill="none"
          stroke="#b3261e"
          strokeWidth="1.4"
          strokeLinecap="round"
          d="m8.5 8.5 3.5 3.5M23.5 8.5 20 12M8.5 23.5 12 20M23.5 23.5 20 20"
        />
        <circle cx="16" cy="16" r="1.8" fill="#f0b54a" />
      </svg>
      Bangga
    </span>
  );
}
