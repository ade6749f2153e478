import * as Rupiah from '~/features/catalog/Rupiah';
import { Options } from './Options';

export type ShownLine = {
  id: number;
  quantity: number;
  name: string;
  options: readonly (readonly [name: string, value: string])[];
  sumRupiah: number;
};

/** What one store is asked for: how many of what, and the sum of each. */
export function OrderLines({ lines }: { lines: readonly ShownLine[] }) {
  return (
    <ul>
      {lines.map(({ id, quantity, name, options, sumRupiah }) => (
        <li key={id} data-line className="flex items-baseline justify-between gap-4 py-1">
          <div className="min-w-0">
            <p>
              <span className="tabular-nums">{quantity} ×</span> <span lang="id">{name}</span>
            </p>
            <Options options={options} />
          </div>
          <span className="shrink-0 whitespace-nowrap tabular-nums">{Rupiah.format(sumRupiah)}</span>
        </li>
      ))}
    </ul>
  );
}
