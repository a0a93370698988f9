import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { buildConfig } from 'payload';
import { inMenuOrder } from './collections/content/parts/menu-order.ts';
import { contentCollections } from './collections/content/registry.gen.ts';
import { guardEndpoints } from './collections/endpoints/guard-endpoints.ts';
import { withBaseVersions } from './collections/endpoints/refuse-older-form.ts';
import { withApiTabForAdmins, withApiTabForAdminsOfGlobal } from './collections/fields/api-tab.ts';
import { withKeptRefusals, withKeptRefusalsOfGlobal } from './collections/fields/kept-refusals.ts';
import { studioTranslations } from './collections/fields/studio-translations.ts';
import { withGuardedLocks } from './collections/hooks/guard-locks.ts';
import { nameFieldErrors } from './collections/hooks/name-field-errors.ts';
import { withGuardedQueries } from './collections/hooks/share-what-is-public.ts';
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
import { withRankedSearch, withSearch } from './collections/search/with-search.ts';
import { withTextGate, withTextGateOfGlobal } from './collections/text-gate/text-gate.ts';
import { closeDoors } from './src/access/close-doors.ts';
import { databaseAdapter } from './src/db/engine/adapter.ts';
import { directions, languages } from './src/domain/locale.ts';
import { readSettings } from './src/settings.ts';

const root = dirname(fileURLToPath(import.meta.url));
const settings = readSettings();

const building = buildConfig({
  secret: settings.secret,
  serverURL: settings.siteUrl,
  csrf: [settings.siteUrl],
  cors: [settings.siteUrl],
  telemetry: false,
  logger: { options: { level: process.env.PANO_LOG ?? 'error' } },
  graphQL: { disable: true },
  maxDepth: 3,
  // Every text field has a limit of its own; what is longer and was stored before stays.
  defaultMaxTextLength: 10_000_000,
  defaultDepth: 1,
  db: databaseAdapter(settings.databaseUrl),
  // No `sharp`: Payload would encode every WebP once more, with loss. `checkUpload` has packed it already.
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
  ]
    .map(withTextGate)
    .map(withSearch)
    .map(withGuardedQueries)
    .map(withRankedSearch)
    .map(withKeptRefusals)
    .map(withApiTabForAdmins),
  globals: [deliverySwitches].map(withTextGateOfGlobal).map(withKeptRefusalsOfGlobal).map(withApiTabForAdminsOfGlobal),
  localization: {
    locales: languages.map(({ code, name, nameVi }) => ({
      code,
      label: name === nameVi ? name : `${nameVi} (${name})`,
      rtl: directions[code] === 'rtl',
      ...(code === 'vi' ? {} : { fallbackLocale: 'vi' as const }),
    })),
    defaultLocale: 'vi',
    fallback: true,
  },
  i18n: { supportedLanguages: { vi, en }, fallbackLanguage: 'vi', translations: studioTranslations },
  hooks: { afterError: [nameFieldErrors] },
  upload: {
    limits: { fileSize: 50_000_000 },
    abortOnLimit: true,
    // Said before anything is known of the reader.
    responseOnLimit:
      'Tệp lớn hơn 50 MB nên không được nhận. Hãy nén phim xuống 720p hoặc cắt ngắn rồi tải lên lại. / Larger than 50 MB: make the file smaller and upload it again.',
  },
  jobs: { access: { run: () => false } },
  typescript: { outputFile: join(root, 'src/payload-types.ts'), autoGenerate: false },
  admin: {
    user: users.slug,
    theme: 'all',
    // Payload would ask gravatar.com, with a hash of the address.
    avatar: 'default',
    suppressHydrationWarning: true,
    importMap: { baseDir: root, importMapFile: join(root, 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · Pano', description: 'Pano: nội dung và chiến dịch truyền thông' },
    components: {
      providers: [
        '/src/app/studio/connection/keep-trying.tsx#KeepTrying',
        '/src/app/studio/session/keep-session.tsx#KeepSession',
        '/src/app/studio/undo/trash-undo.tsx#TrashUndo',
        '/src/app/studio/toasts/keep-errors.tsx#KeepErrors',
        '/src/app/studio/uploads/name-refused-files.tsx#NameRefusedFiles',
        '/src/app/studio/names/name-controls.tsx#NameControls',
        '/src/app/studio/shortcuts/shortcut-keys.tsx#ShortcutKeys',
      ],
      graphics: { Logo: '/src/app/studio/home/brand.tsx#Logo', Icon: '/src/app/studio/home/brand.tsx#Icon' },
      beforeDashboard: ['/src/app/studio/home/dashboard.tsx#Dashboard'],
      afterLogin: ['/src/app/studio/account/after-login.tsx#AfterLogin'],
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

export default guardEndpoints(withBaseVersions(withGuardedLocks(closeDoors(building))));
