/** The button of a copy-text element: there only where script runs. */
export const CopyButton = ({ label, describedBy }: { label: string; describedBy?: string }) => (
  <span data-copier className="hidden [@media(scripting:enabled)]:contents">
    <button
      type="button"
      data-copy
      aria-describedby={describedBy}
      className="button button-quiet px-3 text-[0.9375rem]"
    >
      {label}
    </button>
  </span>
);
