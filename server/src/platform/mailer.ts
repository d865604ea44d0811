export interface Mail {
  /** The same for a mail that is sent again, by which mail programs and people know it. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}
export interface Mailer {
  /** Comes back when the mail server took it. Rejects with MailRefused when it never will, with any other error when it may later. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly stop: () => void;
}

/** The mail server will not take mail for this address, however often it is tried. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export interface MailSettings {
  /** Where to hand mail in: `smtp://` with STARTTLS, `smtps://` with TLS from the start. */
  readonly url: string;
  readonly from: string;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Longest wait in milliseconds for the mail server, for each of its steps. */
const patience = 20_000;

/** Mail through an SMTP server. Nothing goes unencrypted but to this very machine, unless the address says `requireTLS=false`. */
export async function smtpMailer({ url, from }: MailSettings): Promise<Mailer> {
  // A service without mail starts without it.
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, searchParams } = new URL(url);
  const transport = createTransport({
    url, pool: true, maxConnections: 2, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience,
    requireTLS: protocol === 'smtp:' && !loopback.has(hostname) && searchParams.get('requireTLS') !== 'false',
  });
  return {
    async send({ id, to, subject, text }) {
      try {
        await transport.sendMail({ from, to, subject, text, messageId: id, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        const { responseCode = 0, command = '' } = error as { responseCode?: number; command?: string };
        // What it says of the address is final; of itself, such as that we are not signed in, it may say otherwise tomorrow.
        if (responseCode >= 500 && command === 'RCPT TO') throw new MailRefused(`the mail server refused the address with ${responseCode}`);
        throw error;
      }
    },
    stop: () => transport.close(),
  };
}
