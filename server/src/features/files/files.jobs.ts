/** Work on files in the background, by its names in the queue. */
export const jobs = { scan: 'files:scan', readText: 'files:read-text', removeBytes: 'files:remove-bytes', sweep: 'files:sweep', copy: 'files:copy' } as const;
