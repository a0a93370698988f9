import { sendDue, type WebhookSender } from './send-due.ts';

const everyMs = 5_000;

type Sending = {
  sender: WebhookSender;
  /** Writes calls of what became public without this process, before each round. */
  findNews: () => Promise<void>;
};

/** Looks at once and every five seconds. A round that takes longer is joined; `stop` waits for it. */
export function startSending({ sender, findNews }: Sending): { stop: () => Promise<void> } {
  let running: Promise<unknown> | null = null;
  const round = () => {
    running ??= findNews()
      .catch((error: unknown) => console.error('webhooks:', error))
      .then(() => sendDue(sender))
      .catch((error: unknown) => console.error('webhooks:', error))
      .finally(() => {
        running = null;
      });
  };
  round();
  const timer = setInterval(round, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
