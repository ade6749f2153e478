import { parse, type TypedProduct } from './ProductForm';

const PREFIX = 'produk-';

/** What is kept on the phone itself while the line is gone. A browser that keeps nothing keeps nothing. */
export function keepOnPhone(key: string, typed: TypedProduct): boolean {
  try {
    window.localStorage.setItem(PREFIX + key, JSON.stringify(typed));
    return true;
  } catch (error) {
    // Full, or switched off by the person: SecurityError and QuotaExceededError are both of this kind.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

export function keptOnPhone(key: string): TypedProduct | null {
  try {
    const json = window.localStorage.getItem(PREFIX + key);
    return json === null ? null : parse(json);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

export function forgetOnPhone(key: string): void {
  try {
    window.localStorage.removeItem(PREFIX + key);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
