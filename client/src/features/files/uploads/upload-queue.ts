import { fileFault } from '@joint/shared';
import type { Transfer, TransferEvents } from './transfer.ts';

/** Where one file stands on its way to the server. */
export type UploadStatus =
  | { readonly is: 'waiting' }
  | { readonly is: 'uploading' }
  /** By the person's own wish. */
  | { readonly is: 'paused' }
  /** The server cannot be reached; it goes on by itself when it can. */
  | { readonly is: 'cut-off' }
  /** All of it is on the server, which looks at it. */
  | { readonly is: 'checking' }
  | { readonly is: 'failed'; readonly fault: string; readonly canRetry: boolean };

export interface UploadItem {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** Bytes the server has. */
  readonly sent: number;
  /** Of the upload on the server; null until it has begun there. */
  readonly fileId: string | null;
  readonly status: UploadStatus;
}

/** How one file gets to the server, and what is done with it there. */
export interface UploadWorker {
  readonly begin: (file: File, evidenceId: string, on: TransferEvents) => Transfer;
  /** Makes it part of the evidence; rejects with a reason that can be shown. */
  readonly attach: (fileId: string) => Promise<void>;
  /** Says it aloud. */
  readonly tell: (news: string) => void;
}

export type UploadQueue = ReturnType<typeof createUploadQueue>;

/** Files on their way at the same time; the others wait their turn. */
const atOnce = 2;

/** Uploads to one piece of evidence. They go on while the person is on other pages of the service. */
export function createUploadQueue(evidenceId: string, worker: UploadWorker) {
  let items: readonly UploadItem[] = [];
  let last = 0;
  const files = new Map<number, File>();
  const transfers = new Map<number, Transfer>();
  const listeners = new Set<() => void>();

  const of = (key: number): UploadItem | undefined => items.find((item) => item.key === key);
  function change(key: number, part: Partial<UploadItem>): void {
    items = items.map((item) => (item.key === key ? { ...item, ...part } : item));
    listeners.forEach((listener) => listener());
  }
  const isUnderWay = ({ status: { is } }: UploadItem): boolean => is === 'uploading' || is === 'checking';

  function drop(key: number): void {
    items = items.filter((item) => item.key !== key);
    files.delete(key);
    transfers.delete(key);
    listeners.forEach((listener) => listener());
  }

  async function finish(key: number): Promise<void> {
    const item = of(key);
    if (!item?.fileId) return;
    change(key, { status: { is: 'checking' }, sent: item.size });
    try {
      await worker.attach(item.fileId);
      drop(key);
      worker.tell(`${item.name} is attached`);
    } catch (error) {
      fail(key, error instanceof Error ? error.message : String(error), true);
    }
    startNext();
  }

  function fail(key: number, fault: string, canRetry: boolean): void {
    const item = of(key);
    if (!item) return;
    change(key, { status: { is: 'failed', fault, canRetry } });
    worker.tell(`${item.name} is not attached: ${fault}`);
  }

  function start(key: number): void {
    const file = files.get(key);
    if (!file) return;
    change(key, { status: { is: 'uploading' } });
    const transfer = transfers.get(key) ?? worker.begin(file, evidenceId, {
      onBegun: (fileId) => change(key, { fileId }),
      onProgress: (sent) => change(key, { sent }),
      onDone: () => void finish(key),
      onCutOff() {
        change(key, { status: { is: 'cut-off' } });
        startNext();
      },
      onRefused(fault) {
        transfers.delete(key);
        fail(key, fault, false);
        startNext();
      },
    });
    transfers.set(key, transfer);
    transfer.start();
  }

  function startNext(): void {
    for (const { key } of items.filter(({ status }) => status.is === 'waiting').slice(0, Math.max(0, atOnce - items.filter(isUnderWay).length))) start(key);
  }

  return {
    items: (): readonly UploadItem[] => items,
    watch(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** What cannot be attached stays in the list and says why. */
    add(chosen: readonly File[]): void {
      for (const file of chosen) {
        last += 1;
        const fault = fileFault(file);
        if (!fault) files.set(last, file);
        const status: UploadStatus = fault ? { is: 'failed', fault, canRetry: false } : { is: 'waiting' };
        items = [...items, { key: last, name: file.name, size: file.size, sent: 0, fileId: null, status }];
        if (fault) worker.tell(fault);
      }
      listeners.forEach((listener) => listener());
      startNext();
    },
    pause(key: number): void {
      if (of(key)?.status.is !== 'uploading') return;
      transfers.get(key)?.pause();
      change(key, { status: { is: 'paused' } });
      startNext();
    },
    /** Goes on after a pause, a lost connection or a failure. */
    resume(key: number): void {
      const item = of(key);
      if (!item || isUnderWay(item)) return;
      if (item.status.is === 'failed' && item.fileId && item.sent === item.size) void finish(key);
      else start(key);
    },
    /** The device has no network: said at once, also where a transfer only waits for its next try. */
    cutOff(): void {
      for (const { key } of items.filter(({ status }) => status.is === 'uploading')) {
        transfers.get(key)?.pause();
        change(key, { status: { is: 'cut-off' } });
      }
    },
    /** The server can be reached again. */
    resumeCutOff(): void {
      for (const { key, status } of items) if (status.is === 'cut-off') change(key, { status: { is: 'waiting' } });
      startNext();
    },
    /** Gives it up, here and on the server. */
    cancel(key: number): void {
      transfers.get(key)?.giveUp();
      drop(key);
      startNext();
    },
  };
}
