import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { enhancementChunk } from './app/enhance/enhancementChunk';
import { browserMessages } from './app/i18n/browserMessages';
import remixConfig from './remix.config.js';
import { alias } from './vite.aliases';

export default defineConfig({
  plugins: [browserMessages(), tailwindcss(), enhancementChunk(), remix(remixConfig)],
  resolve: { alias },
  build: { assetsInlineLimit: 0, target: 'es2020' },
});
