import MailComposer from 'nodemailer/lib/mail-composer';
import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { EmailSettings } from './settings.ts';

/**
 * The whole mail as it goes over the wire: text and HTML, pictures inline. `Message-ID` and boundaries come from the
 * delivery's key, so two attempts are the same mail to every server that tells mails by their id.
 */
export function composeMail({
  content,
  settings,
  at,
}: {
  content: DeliveryContent;
  settings: EmailSettings;
  at: Date;
}): Promise<Buffer> {
  const { from: address, list, unsubscribe } = settings;
  const { issuer: name } = content;
  const footer = footerOf(name, unsubscribe);
  const mail = new MailComposer({
    from: { name, address },
    to: list,
    subject: content.title,
    // Nothing of a mail is read from a file or fetched: all of it is given here.
    disableFileAccess: true,
    disableUrlAccess: true,
    date: at,
    messageId: messageIdOf(content.deliveryKey, settings),
    baseBoundary: content.deliveryKey.slice(0, 24),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'vi',
      ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
    },
    text: [content.text.trimEnd(), content.link, footer.join('\n')].join('\n\n'),
    html: htmlOf(content, footer),
    attachments: content.images.map(({ bytes, mimeType, sha256 }, index) => ({
      filename: `anh-${index + 1}.${mimeType === 'image/png' ? 'png' : 'jpg'}`,
      content: Buffer.from(bytes),
      contentType: mimeType,
      contentDisposition: 'inline',
      cid: cidOf(sha256),
    })),
  });
  return mail.compile().build();
}

export function messageIdOf(deliveryKey: string, { from }: EmailSettings): string {
  return `<${deliveryKey.slice(0, 40)}@${from.slice(from.indexOf('@') + 1)}>`;
}

function footerOf(issuer: string, unsubscribe: string | undefined): string[] {
  const leave = unsubscribe === undefined ? [] : [`Không muốn nhận thư này nữa: ${unsubscribe.replace(/^mailto:/, '')}`];
  return [`Cơ quan phát hành: ${issuer}`, ...leave];
}

function htmlOf({ title, text, link, images }: DeliveryContent, footer: string[]): string {
  const paragraphs = text.trimEnd().split(/\n{2,}/);
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`);
  const pictures = images.map(
    ({ sha256, alt, widthPx }) =>
      `<p><img src="cid:${cidOf(sha256)}" alt="${escapeHtml(alt)}" width="${Math.min(560, widthPx)}" style="max-width:100%;height:auto"></p>`,
  );
  const anchor = `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`;
  const small = `<p style="color:#555;font-size:13px">${footer.map(escapeHtml).join('<br>')}</p>`;
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;max-width:600px">',
    `<h1 style="font-size:20px">${escapeHtml(title)}</h1>`,
    ...body,
    ...pictures,
    anchor,
    small,
    '</body></html>',
  ].join('\n');
}

function cidOf(sha256: string): string {
  return `${sha256.slice(0, 32)}@pano`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
