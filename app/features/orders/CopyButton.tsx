/** The button of a copy-text element: there only where script runs. */
export const CopyButton = ({ label, describedBy }: { label: string; describedBy?: string }) => (
  <button
    type="button"
    data-copy
    aria-describedby={describedBy}
    className="button button-quiet hidden px-3 text-[0.9375rem] [@media(scripting:enabled)]:inline-flex"
  >
    {label}
  </button>
);
