/** Stays at the thumb while a long list is ticked, and leads to what can be done to all that is ticked. */
export function ToChosen({ to, label }: { to: string; label: string }) {
  return (
    <p className="pointer-events-none sticky bottom-18 z-10 mt-3 flex justify-end md:bottom-3">
      <a href={`#${to}`} className="button button-quiet button-small pointer-events-auto shadow-lift">
        {label}
      </a>
    </p>
  );
}
