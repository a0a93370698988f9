import { every, type Repeated } from '../concurrency/every.ts';
import { secondMs } from '../domain/durations.ts';
import { sendDue, type WebhookSender } from './send-due.ts';

type Sending = {
  sender: WebhookSender;
  /** Writes calls about what became public without this process, before each round. */
  findNews: () => Promise<void>;
};

const report = (error: unknown): void => console.error('webhooks:', error);

/** Sends at once and every five seconds; a failure of `findNews` does not keep back what is due. */
export function startSending({ sender, findNews }: Sending): Repeated {
  return every({
    ms: 5 * secondMs,
    run: async () => {
      await findNews().catch(report);
      await sendDue(sender);
    },
    report,
  });
}
