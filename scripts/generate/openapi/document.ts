import { z } from 'zod';
import { apiSchemas } from '../../../src/content-types/schema/registry.ts';
import '../../../src/publish/schemas/api-answers.ts';
import '../../../src/publish/schemas/document-schemas.ts';
import { exampleAnswers, exampleOrigin } from './examples.ts';
import { paths, refTo } from './paths.ts';

type Json = Record<string, unknown>;

/** The content API as OpenAPI 3.1: shapes from the schemas that check each publication, examples from the sample. */
export function openApiText(): string {
  const examples = exampleAnswers();
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Pano content API',
      version: '1.0.0',
      summary: 'Approved public-information content, for portals, boards and programs.',
      description:
        'Read only, open to every origin, no key. Documents may gain members within `/content/v1`: ignore those that you do not know. Texts are objects by locale; `vi` is always there.',
      license: { name: 'Official documents and public information', identifier: 'LicenseRef-public' },
    },
    servers: [{ url: exampleOrigin }],
    security: [],
    paths: paths(examples),
    components: {
      schemas: componentSchemas(),
      headers: { ETag: { description: 'Strong, one for each encoding.', schema: { type: 'string' } } },
      responses: {
        BadQuery: problemResponse(
          'A parameter or value that is not known; the answer lists those that are.',
          'Problem',
          badQuery,
        ),
        NotFound: problemResponse('No such document.', 'Problem', notFound),
        Withdrawn: problemResponse('The document was taken back.', 'Withdrawal', examples.get('withdrawal')),
      },
    },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Every schema that has a name. Readers must take members that they do not know, so none is closed. */
export function componentSchemas(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(apiSchemas, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // zod's own pattern for an instant is a screen long and says no more than the format does.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema as Json]),
  );
}

function problemResponse(description: string, schema: string, example: unknown): Json {
  return { description, content: { 'application/problem+json': { schema: refTo(schema), example } } };
}

const badQuery = {
  type: 'about:blank',
  title: 'Tham số không hợp lệ',
  status: 400,
  detail: 'Tham số “view” không nhận giá trị “small”. Giá trị dùng được: card, summary, full. Hãy sửa giá trị rồi gọi lại.',
  instance: '/content/v1/guides',
  parameter: 'view',
  value: 'small',
  known: ['card', 'summary', 'full'],
};
const notFound = {
  type: 'about:blank',
  title: 'Không tìm thấy',
  status: 404,
  detail: 'Không có tài liệu ở địa chỉ này. Xem danh sách tại /content/v1/.',
  instance: '/content/v1/guides/khong-co',
};
