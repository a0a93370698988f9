import { resealSecrets } from '../src/db/channels/reseal.ts';
import { readKeyring } from '../src/keys/secrets.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';

const usage = `npm run rotate-secrets            mã hóa lại mọi khóa của kênh và webhook bằng khóa mới nhất
npm run rotate-secrets -- --check   chỉ đếm số khóa còn nằm dưới khóa cũ

  Đặt PANO_SECRETS_KEY="khóa-mới,khóa-cũ", chạy lệnh này, rồi bỏ khóa cũ khỏi PANO_SECRETS_KEY.`;

/** Seals every stored secret under the first key of `PANO_SECRETS_KEY`. The studio may run meanwhile. */
async function main(): Promise<void> {
  const [option] = process.argv.slice(2);
  if (option !== undefined && option !== '--check') return console.log(usage);
  const settings = openEnvironment();
  const { openPayload } = await import('../src/server/payload.ts');
  const payload = await openPayload();
  const isCheck = option === '--check';
  const { old, resealed } = await resealSecrets({ payload, keyring: readKeyring(settings.secretsKey), isCheck });
  const left = old - resealed;
  if (!isCheck) console.log(`Đã mã hóa lại ${resealed} khóa.`);
  console.log(
    left === 0 ? 'Mọi khóa nằm dưới khóa mới nhất.' : `Còn ${left} khóa dưới khóa cũ: hãy chạy npm run rotate-secrets.`,
  );
  process.exit(left === 0 ? 0 : 1);
}

main().catch(fail);
