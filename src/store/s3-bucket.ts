import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { AppError } from '../domain/errors.ts';

export type S3Address = {
  bucket: string;
  /** "" or a path with a slash at its end. */
  prefix: string;
  /** Origin of a store that is not Amazon's; its buckets are then addressed by path. */
  endpoint?: string;
  region: string;
};

type Condition = { ifMatch: string } | { ifNoneMatch: '*' };

/**
 * The five calls that a store needs, with keys below the prefix. `null` means that the object does not exist; every other
 * failure is `store.unreachable`, after the client's own repeats.
 */
export type Bucket = {
  get(key: string): Promise<{ bytes: Buffer; etag: string } | null>;
  head(key: string): Promise<{ bytes: number; putAtMs: number } | null>;
  /** `'stored'`, or `'refused'` because the condition did not hold. */
  put(key: string, bytes: Uint8Array, condition?: Condition): Promise<'stored' | 'refused'>;
  remove(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<{ key: string; putAtMs: number }>;
};

const attempts = 4;
const connectionTimeoutMs = 5_000;
const requestTimeoutMs = 30_000;

/**
 * Opens a bucket. Access keys are found by the AWS client itself: `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, files,
 * roles.
 */
export function openBucket({ bucket: Bucket, prefix, endpoint, region }: S3Address): Bucket {
  const client = new S3Client({
    region,
    maxAttempts: attempts,
    requestHandler: { connectionTimeout: connectionTimeoutMs, requestTimeout: requestTimeoutMs },
    // Names are hashes already, and other makers' stores fail on the newer checksum trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  });
  const at = (key: string) => ({ Bucket, Key: prefix + key });
  return {
    get: (key) =>
      orNull(key, async () => {
        const { Body, ETag = '' } = await client.send(new GetObjectCommand(at(key)));
        return { bytes: Buffer.from((await Body?.transformToByteArray()) ?? []), etag: ETag };
      }),
    head: (key) =>
      orNull(key, async () => {
        const { ContentLength = -1, LastModified } = await client.send(new HeadObjectCommand(at(key)));
        return { bytes: ContentLength, putAtMs: LastModified?.getTime() ?? 0 };
      }),
    async put(key, bytes, condition) {
      const input = { ...at(key), Body: bytes, ContentLength: bytes.length, ...conditionInput(condition) };
      try {
        await client.send(new PutObjectCommand(input));
        return 'stored';
      } catch (cause) {
        if (condition && isRefusal(cause)) return 'refused';
        throw unreachable(key, cause);
      }
    },
    async remove(key) {
      await orNull(key, () => client.send(new DeleteObjectCommand(at(key))));
    },
    async *list(below) {
      let ContinuationToken: string | undefined;
      do {
        const page = await client
          .send(new ListObjectsV2Command({ Bucket, Prefix: prefix + below, ContinuationToken }))
          .catch((cause: unknown) => {
            throw unreachable(below, cause);
          });
        for (const { Key = '', LastModified } of page.Contents ?? []) {
          yield { key: Key.slice(prefix.length), putAtMs: LastModified?.getTime() ?? 0 };
        }
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
    },
  };
}

function conditionInput(condition: Condition | undefined): { IfMatch?: string; IfNoneMatch?: string } {
  if (!condition) return {};
  return 'ifMatch' in condition ? { IfMatch: condition.ifMatch } : { IfNoneMatch: condition.ifNoneMatch };
}

/** 412: the condition did not hold. 409: another conditional write was under way at the same moment. */
function isRefusal(cause: unknown): boolean {
  const status = cause instanceof S3ServiceException ? cause.$metadata.httpStatusCode : undefined;
  return status === 412 || status === 409;
}

async function orNull<T>(key: string, run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 404 && cause.name !== 'NoSuchBucket')
      return null;
    throw unreachable(key, cause);
  }
}

function unreachable(key: string, cause: unknown): AppError {
  return new AppError('store.unreachable', {
    cause,
    params: { key, reason: cause instanceof Error ? cause.name : String(cause) },
  });
}
