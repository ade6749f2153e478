/** What was chosen of a product, as one line. */
export const Options = ({ options }: { options: readonly (readonly [name: string, value: string])[] }) =>
  options.length === 0 ? null : (
    <p lang="id" className="text-sm text-soft">
      {options.map(([name, value]) => `${name}: ${value}`).join(' · ')}
    </p>
  );
