import { fileURLToPath } from 'node:url';

const folder = (name: string) => `${fileURLToPath(new URL(name, import.meta.url))}/`;

/** The path aliases of tsconfig.json, for Vite and vitest. */
export const alias = [
  { find: /^~\//, replacement: folder('./app') },
  { find: /^~db\//, replacement: folder('./db') },
  { find: /^~seed\//, replacement: folder('./seed') },
];
