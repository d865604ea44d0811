import type { ErrorBody } from '@joint/shared';
import { DetailedError, Upload } from 'tus-js-client';
import { sessionEnded } from '../../../platform/session.ts';

/** One file on its way. */
export interface Transfer {
  /** Begins, or goes on where it stopped: also where another page, or this one before a reload, stopped with the same file. */
  readonly start: () => void;
  readonly pause: () => void;
  readonly giveUp: () => void;
}
export interface TransferEvents {
  readonly onBegun: (fileId: string) => void;
  readonly onProgress: (sent: number) => void;
  /** The server has all of it. */
  readonly onDone: () => void;
  readonly onCutOff: () => void;
  readonly onRefused: (fault: string) => void;
}

const endpoint = '/uploads';
/** Bytes of one request: proxies in between need to hold no more, and a lost connection costs no more. */
const chunkSize = 32 * 1024 ** 2;
/** Milliseconds before each new try by itself; after the last it waits until the service is reached again. */
const retryDelays = [500, 2_000, 5_000, 10_000];

const bodyOf = (text: string): ErrorBody | null => {
  try {
    return JSON.parse(text) as ErrorBody;
  } catch {
    return null;
  }
};

/** The server's answer; null where none came. */
function answerTo(error: unknown): { status: number; body: ErrorBody | null } | null {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  return response && response.getStatus() > 0 ? { status: response.getStatus(), body: bodyOf(response.getBody()) } : null;
}

/** An answer that another try may change: the server starts, or is still busy with the request that was cut. */
const isPassing = (status: number): boolean => status >= 500 || status === 409 || status === 423;

const faultOf = ({ body }: { readonly body: ErrorBody | null }): string => {
  const ofFile = body?.fields?.find(({ field }) => field === 'file')?.message;
  if (ofFile) return ofFile;
  return body ? [body.message, body.remedy].filter(Boolean).join('. ') : 'The service refused it. Try again, or tell whoever runs this service';
};

/** Sends a file by the tus protocol. */
export function beginTransfer(file: File, evidenceId: string, on: TransferEvents): Transfer {
  const upload = new Upload(file, {
    endpoint, chunkSize, retryDelays, removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, evidenceId },
    // The same file for the same piece goes on; for another piece it is another upload.
    fingerprint: async () => ['joint-inspection.upload', evidenceId, file.name, file.size, file.lastModified].join('|'),
    // Without a network there is nothing to try: the page says so at once and waits for it.
    onShouldRetry: (error) => navigator.onLine && isPassing(answerTo(error)?.status ?? 503),
    onUploadUrlAvailable: () => on.onBegun((upload.url ?? '').split('/').at(-1) ?? ''),
    onProgress: (sent) => on.onProgress(sent),
    onSuccess: () => on.onDone(),
    onError(error) {
      const answer = answerTo(error);
      if (answer?.status === 401) return sessionEnded();
      if (!answer || isPassing(answer.status)) on.onCutOff();
      else on.onRefused(faultOf(answer));
    },
  });
  return {
    start() {
      void upload.findPreviousUploads().then(([previous]) => {
        if (previous && !upload.url) upload.resumeFromPreviousUpload(previous);
        upload.start();
      });
    },
    pause: () => void upload.abort(),
    giveUp: () => void upload.abort(true).catch(() => undefined),
  };
}

/** Gives up an upload that another page began. */
export const giveUpUpload = (fileId: string): Promise<void> => Upload.terminate(`${endpoint}/${fileId}`, { endpoint });
