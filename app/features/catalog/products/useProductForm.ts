import { type FormEvent, type MouseEvent, useRef, useState } from 'react';
import { useHydrated } from '~/ui/panel/useHydrated';
import * as ProductForm from './ProductForm';
import type { OpenForm, ProductPage } from './productEditor.server';
import { applyToTable } from './tableDeeds';
import { useDraftKeeper } from './useDraftKeeper';
import type { TableProblem } from './VariantTable';

/**
 * What script adds to the form of a product: the table of variants is made here, and what is typed keeps itself. Its
 * fields are the browser's own; only a new table draws them anew.
 */
export function useProductForm(page: ProductPage, form: OpenForm, product: number | 'baru') {
  const ref = useRef<HTMLFormElement>(null);
  // Photos that change beside the form load the page anew: the form still stands upon what it began with.
  const [opened] = useState(form);
  const [shown, setShown] = useState({ typed: opened.typed, round: 0 });
  const [tableProblem, setTableProblem] = useState<TableProblem | null>(page.tableProblem);
  const [isOffline, setIsOffline] = useState(false);
  const isHydrated = useHydrated();
  const phoneKey = `${page.store}-${product}`;
  const keeper = useDraftKeeper(ref, product, phoneKey);
  const show = (typed: ProductForm.TypedProduct) => setShown(({ round }) => ({ typed, round: round + 1 }));
  function onSubmit(event: FormEvent) {
    keeper.stop();
    // Sent without a line, a page whose address the router does not know yet would give way to "not found".
    if (!window.navigator.onLine) event.preventDefault();
    setIsOffline(!window.navigator.onLine);
  }
  function onClick(event: MouseEvent) {
    const made =
      ref.current && applyToTable(event.target, ProductForm.read(new FormData(ref.current)), ref.current);
    if (!made) return;
    event.preventDefault();
    setTableProblem(made.problem);
    show(made.typed);
    keeper.note();
  }
  const handlers = { onInput: keeper.note, onSubmit, onClick: isHydrated ? onClick : undefined };
  return { ref, opened, shown, show, tableProblem, isOffline, phoneKey, keeping: keeper.keeping, handlers };
}
