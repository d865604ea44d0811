export { inTab, onDevice } from './storage.ts';
export { askToPersist, createDeviceStore } from './device-store.ts';
export { keepServiceOnDevice } from './keep-service.ts';
export { forgetRemembered, rememberInspection, remembered, rememberViewer } from './remembered.ts';
export type { RememberedInspection } from './remembered.ts';
export { useHasNetwork } from './use-has-network.ts';
