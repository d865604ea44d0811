/** Where the bytes of a file are; the server asks who is reading. */
export const addressOf = (fileId: string): string => `/files/${fileId}`;
