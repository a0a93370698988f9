import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { inMenuOrder } from './collections/content/parts/menu-order.ts';
import { contentCollections } from './collections/content/registry.gen.ts';
import { nameFieldErrors } from './collections/hooks/name-field-errors.ts';
import { units } from './collections/organisation/units.ts';
import { users } from './collections/organisation/users.ts';
import { channels } from './collections/publishing/channels.ts';
import { deliveries } from './collections/publishing/deliveries.ts';
import { deliveryAttempts } from './collections/publishing/delivery-attempts.ts';
import { deliveryMetrics } from './collections/publishing/delivery-metrics.ts';
import { deliverySwitches } from './collections/publishing/delivery-switches.ts';
import { editions } from './collections/publishing/editions.ts';
import { schedules } from './collections/publishing/schedules.ts';
import { webhookCalls } from './collections/publishing/webhook-calls.ts';
import { webhooks } from './collections/publishing/webhooks.ts';
import { databaseAdapter } from './src/db/engine/adapter.ts';
import { readSettings } from './src/settings.ts';

const root = dirname(fileURLToPath(import.meta.url));
const settings = readSettings();

export default buildConfig({
  secret: settings.secret,
  serverURL: settings.siteUrl,
  csrf: [settings.siteUrl],
  cors: [settings.siteUrl],
  telemetry: false,
  logger: { options: { level: process.env.PANO_LOG ?? 'error' } },
  graphQL: { disable: true },
  maxDepth: 3,
  defaultDepth: 1,
  db: databaseAdapter(settings.databaseUrl),
  sharp,
  collections: [
    ...inMenuOrder(contentCollections),
    editions,
    schedules,
    deliveries,
    deliveryAttempts,
    deliveryMetrics,
    channels,
    webhooks,
    webhookCalls,
    units,
    users,
  ],
  globals: [deliverySwitches],
  localization: {
    locales: [
      { code: 'vi', label: 'Tiếng Việt' },
      { code: 'en', label: 'English', fallbackLocale: 'vi' },
      { code: 'km', label: 'ភាសាខ្មែរ', fallbackLocale: 'vi' },
      { code: 'hmn', label: 'Hmoob', fallbackLocale: 'vi' },
      { code: 'tay', label: 'Tày - Nùng', fallbackLocale: 'vi' },
    ],
    defaultLocale: 'vi',
    fallback: true,
  },
  i18n: { supportedLanguages: { vi, en }, fallbackLanguage: 'vi' },
  hooks: { afterError: [nameFieldErrors] },
  upload: { limits: { fileSize: 50_000_000 }, abortOnLimit: true },
  jobs: { access: { run: () => false } },
  typescript: { outputFile: join(root, 'src/payload-types.ts'), autoGenerate: false },
  admin: {
    user: users.slug,
    theme: 'light',
    // Payload would ask gravatar.com, with a hash of the address.
    avatar: 'default',
    suppressHydrationWarning: true,
    importMap: { baseDir: root, importMapFile: join(root, 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · Pano', description: 'Pano: nội dung và chiến dịch truyền thông' },
    components: {
      graphics: { Logo: '/src/app/studio/home/brand.tsx#Logo', Icon: '/src/app/studio/home/brand.tsx#Icon' },
      beforeDashboard: ['/src/app/studio/home/dashboard.tsx#Dashboard'],
      beforeNavLinks: ['/src/app/studio/health/nav-link.tsx#HealthLink'],
      views: {
        channelHealth: {
          Component: '/src/app/studio/health/view.tsx#ChannelHealthView',
          path: '/suc-khoe-kenh',
          meta: { title: 'Sức khỏe kênh' },
        },
      },
    },
    dateFormat: 'dd/MM/yyyy HH:mm',
    timezones: {
      defaultTimezone: 'Asia/Ho_Chi_Minh',
      supportedTimezones: [{ label: 'Việt Nam (UTC+7)', value: 'Asia/Ho_Chi_Minh' }],
    },
  },
});
