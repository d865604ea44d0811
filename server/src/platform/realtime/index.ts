export { joinNodes } from './adapter.ts';
export { openConnections, rateOf, type ConnectionOptions } from './connection.ts';
export { publish } from './publish.ts';
export { audienceRoom, hereRoom, personRoom, sectionRoom } from './rooms.ts';
export { createTelling } from './telling.ts';
export { message, type LiveServer, type LiveSocket, type MessageHandler, type RealtimePart, type SocketData } from './types.ts';
