/** The heading of a part of a page, with a link to all there is of it. */
export function SectionHead({ title, all }: { title: string; all?: { label: string; path: string } }) {
  return (
    <div className="mb-4 flex items-baseline justify-between gap-4">
      <h2 className="text-xl md:text-2xl">{title}</h2>
      {all && (
        <a href={all.path} className="link flex min-h-11 shrink-0 items-center text-[0.9375rem]">
          {all.label}
        </a>
      )}
    </div>
  );
}
