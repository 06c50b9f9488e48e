import path from 'node:path';
import { defineConfig } from 'wxt';
import { compileBundledPack } from './data/compile';

const PACK = 'pack.json';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: path.resolve('components/locales') },
  autoIcons: { baseIconPath: 'components/icon.svg', developmentIndicator: false },
  zip: { excludeSources: ['.output/**', 'node_modules/**'] },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: PACK, contents: JSON.stringify(compileBundledPack()) });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', ...(browser === 'chrome' ? ['sidePanel'] : [])],
    action: { default_title: '__MSG_extName__' },
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
      'open-mention': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open__' },
    },
    web_accessible_resources: [
      {
        resources: ['popover.html', 'marking.js', 'elements.js'],
        matches: ['<all_urls>'],
        ...(browser === 'chrome' ? { use_dynamic_url: true } : {}),
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-ancestors *",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
