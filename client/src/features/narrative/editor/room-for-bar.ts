import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** Room at the edges of the window in which the caret may not stand, in pixels. */
export interface Room { top: number; bottom: number; left: number; right: number }

declare module '@tiptap/core' {
  interface Storage { roomForBar: { readonly room: Room } }
}

/** How far from the window's edges the editor brings the caret when it brings it into sight; see use-room-for-bar.ts. */
export const RoomForBar = Extension.create<object, { readonly room: Room }>({
  name: 'roomForBar',
  addStorage: () => ({ room: { top: 0, bottom: 0, left: 0, right: 0 } }),
  addProseMirrorPlugins() {
    const { room } = this.storage;
    return [new Plugin({ key: new PluginKey('roomForBar'), props: { scrollThreshold: room, scrollMargin: room } })];
  },
});
