const room = (names) => `^app/features/(${names})/`;

/** The rooms from below to above: each may import those of the levels under it, and itself. */
const LEVELS = [
  ['festival', 'accounts'],
  ['catalog', 'programme'],
  ['upload', 'search', 'orders', 'curation'],
  ['payments', 'impact'],
  ['storefront', 'panel'],
];

const downwardOnly = LEVELS.flatMap((names, level) =>
  names.map((name) => {
    const above = LEVELS.slice(level)
      .flat()
      .filter((other) => other !== name);
    return {
      name: `room-${name}-imports-downward`,
      comment: `${name} may import only the rooms below it`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: room(above.join('|')) },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'base-knows-no-feature',
      comment: 'ui, enhance, paths, env, i18n, jobs and clock know no feature',
      severity: 'error',
      from: { path: '^app/(ui|enhance|i18n|jobs)/|^app/(paths|env\\.server|clock\\.server|errors)\\.ts' },
      to: { path: '^app/features/' },
    },
    {
      name: 'shell-reaches-features-through-services',
      severity: 'error',
      from: { path: '^app/server/' },
      to: { path: '^app/features/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-know-no-shell',
      comment: 'a feature is handed what it needs; the shell is above it',
      severity: 'error',
      from: { path: '^app/(features|ui|jobs)/' },
      to: { path: '^app/(server|services\\.server)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'enhance-is-browser-code',
      comment: 'the elements of the shopper pages import nothing of the server and no React',
      severity: 'error',
      from: { path: '^app/enhance/', pathNot: 'enhancementChunk' },
      to: {
        path: '\\.server\\.ts|^app/(server|features|ui|jobs)/|^db/|node_modules/(react|@remix-run)|^(node:)?(fs|path|crypto)$',
      },
    },
    {
      name: 'server-code-is-named-so',
      comment:
        'whatever touches the driver, a secret or the disk ends in .server.ts, or a component ships it',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.server\\.(ts|tsx)$|^app/server/|enhancementChunk' },
      to: {
        path: 'node_modules/(better-sqlite3|pg|sharp|pino|prom-client)/|^(node:)?(fs|fs/promises|crypto|worker_threads)$|^db/.*\\.server',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'app-knows-no-seed',
      severity: 'error',
      from: { path: '^(app|db)/' },
      to: { path: '^(seed|tests|bin)/' },
    },
    {
      name: 'only-the-root-composes',
      comment: 'services.server.ts alone makes services; others import its type',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/server/main|^app/services\\.server\\.ts' },
      to: { path: '^app/services\\.server', dependencyTypesNot: ['type-only'] },
    },
    ...downwardOnly,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
