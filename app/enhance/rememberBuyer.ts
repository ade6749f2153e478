const KEY = 'bangga:buyer';
const FIELDS = ['name', 'phone', 'street', 'district', 'city', 'postcode'] as const;

type Buyer = Partial<Record<(typeof FIELDS)[number], string>>;

/**
 * Keeps who orders on this phone, and only here, when the box `[name=remember]` is ticked; unticked it forgets.
 * Fields that are empty are filled from it. The notes to stores are never kept.
 */
class RememberBuyer extends HTMLElement {
  connectedCallback(): void {
    const kept = read();
    if (kept) this.#fill(kept);
    this.addEventListener('submit', this);
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this);
  }

  handleEvent(): void {
    if (!this.#box?.checked) {
      store(null);
      return;
    }
    const entries = FIELDS.map((name) => [name, this.#field(name)?.value.trim() ?? ''] as const);
    store(Object.fromEntries(entries.filter(([, value]) => value !== '')));
  }

  #fill(kept: Buyer): void {
    for (const name of FIELDS) {
      const field = this.#field(name);
      if (field && field.value === '') field.value = kept[name] ?? '';
    }
    if (this.#box) this.#box.checked = true;
  }

  get #box(): HTMLInputElement | null {
    return this.querySelector('[name=remember]');
  }

  #field(name: string): HTMLInputElement | HTMLTextAreaElement | null {
    return this.querySelector(`[name="${name}"]`);
  }
}

/** Null where nothing is kept or the browser keeps nothing (private windows, full storage). */
function read(): Buyer | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (kept === null || typeof kept !== 'object') return null;
    const entries = Object.entries(kept).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(entries) as Buyer;
  } catch {
    return null;
  }
}

function store(buyer: Buyer | null): void {
  try {
    if (buyer) localStorage.setItem(KEY, JSON.stringify(buyer));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing: the form works all the same.
    return;
  }
}

export function defineRememberBuyer(): void {
  customElements.define('remember-buyer', RememberBuyer);
}
