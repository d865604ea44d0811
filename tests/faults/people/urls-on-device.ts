import type { PreviousUpload, UrlStorage } from 'tus-js-client';

/** Where uploads of a device are, so that another page goes on with them. */
export function urlsOnDevice(): UrlStorage {
  const kept = new Map<string, PreviousUpload>();
  return {
    findAllUploads: async () => [...kept.values()],
    findUploadsByFingerprint: async (fingerprint) => [...kept].filter(([key]) => key.startsWith(fingerprint)).map(([, upload]) => upload),
    removeUpload: async (key) => void kept.delete(key),
    async addUpload(fingerprint, upload) {
      const key = `${fingerprint}#${kept.size}`;
      kept.set(key, { ...upload, urlStorageKey: key });
      return key;
    },
  };
}
