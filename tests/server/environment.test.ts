import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('.env.example lists every setting that is read, and no other', () => {
  const read = readFileSync('app/env.server.ts', 'utf8').match(/^ {2}[A-Z_]+(?=:)/gm) ?? [];
  const listed = readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
  const settings = read.map((name) => name.trim()).filter((name) => name !== 'NODE_ENV');
  const ofComposeOnly = ['POSTGRES_PASSWORD'];
  expect(listed.filter((name) => !ofComposeOnly.includes(name)).sort()).toEqual(settings.sort());
});
