import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { PANEL_EN } from '~/i18n/en/inPanels';
import { PANEL_ID } from '~/i18n/id/inPanels';
import routes from '~/routes';

const IMPORT = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([~.][^']+)'/gms;
const SPOKEN = /\b(?:useText|textOf)\((?:\w+, )?'(\w+)'\)/g;

function fileOf(from: string, wanted: string): string | null {
  const path = wanted.startsWith('~/') ? join('app', wanted.slice(2)) : join(dirname(from), wanted);
  return [path, `${path}.tsx`, `${path}.ts`].find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null;
}

/** The namespaces that a browser may ask for once it has loaded a module. */
function spokenFrom(entry: string, seen = new Set<string>()): Set<string> {
  const spoken = new Set<string>();
  if (seen.has(entry) || entry.includes('.server.')) return spoken;
  seen.add(entry);
  const source = readFileSync(entry, 'utf8');
  for (const [, namespace = ''] of source.matchAll(SPOKEN)) spoken.add(namespace);
  for (const [, wanted = ''] of source.matchAll(IMPORT)) {
    const file = fileOf(entry, wanted);
    if (file) for (const namespace of spokenFrom(file, seen)) spoken.add(namespace);
  }
  return spoken;
}

const hydrated = [...new Set(routes.map(({ file }) => join('app', file)))].filter((file) =>
  /hydrate: true/.test(readFileSync(file, 'utf8')),
);

it('a panel’s browser gets the messages of every namespace that its pages speak, and of no other', () => {
  expect(hydrated.length).toBeGreaterThan(15);
  const spoken = new Set(['app/root.tsx', ...hydrated].flatMap((file) => [...spokenFrom(file)]));
  expect(Object.keys(PANEL_ID).sort()).toEqual([...spoken].sort());
  expect(Object.keys(PANEL_EN).sort()).toEqual([...spoken].sort());
});
