import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** As it came, headers and all, decoded where it was quoted. */
  readonly raw: string;
}
export interface TestMailServer {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  readonly to: (address: string) => readonly ReceivedMail[];
  /** `away` answers as a server that is full, `refusing` knows no such address. */
  readonly be: (state: 'awake' | 'away' | 'refusing') => void;
  readonly stop: () => Promise<void>;
}

/** Quoted-printable, as far as mails of text need. */
const decoded = (raw: string): string =>
  raw.replace(/=\r\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
const fault = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

/** A real SMTP server of this process that keeps what it is given. */
export async function aMailServer(): Promise<TestMailServer> {
  const mails: ReceivedMail[] = [];
  let state: Parameters<TestMailServer['be']>[0] = 'awake';
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onRcptTo: (_address, _session, done) => done(state === 'refusing' ? fault(550, 'No such person') : undefined),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (state === 'away') return done(fault(451, 'Try again later'));
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), raw: decoded(Buffer.concat(chunks).toString('utf8')) });
        return done();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    to: (address) => mails.filter((mail) => mail.to.includes(address)),
    be: (next) => { state = next; },
    stop: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}
