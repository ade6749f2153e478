import type { TypedProduct } from './ProductForm';
import * as VariantTable from './VariantTable';

const whole = (typed: TypedProduct): VariantTable.Made => ({ typed, problem: null });

/** What the buttons of the table do, by their intent. The server does the same where there is no script. */
const DEEDS: Readonly<Record<string, (typed: TypedProduct, at: number, price: string) => VariantTable.Made>> =
  {
    addOption: VariantTable.withOption,
    removeOption: VariantTable.withoutOption,
    combine: VariantTable.combined,
    price: (typed, _at, price) => whole(VariantTable.priced(typed, price)),
    archiveVariant: (typed, at) => whole(VariantTable.archived(typed, at, true)),
    restoreVariant: (typed, at) => whole(VariantTable.archived(typed, at, false)),
  };

/** The deed of an intent such as "removeOption:1"; null: it is none of the table. */
export function doneToTable(typed: TypedProduct, intent: string, price: string): VariantTable.Made | null {
  const [name = '', at = ''] = intent.split(':');
  const deed = Object.hasOwn(DEEDS, name) ? DEEDS[name] : undefined;
  return deed ? deed(typed, Number(at), price) : null;
}

/** What a press on a button of the table makes of the form; null where something else was pressed. */
export function applyToTable(target: EventTarget, typed: TypedProduct, form: HTMLFormElement) {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button?.name !== 'intent') return null;
  const price = new FormData(form).get('allPrice');
  return doneToTable(typed, button.value, typeof price === 'string' ? price : '');
}
