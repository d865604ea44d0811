/** Statements that were never near have a height that is guessed, and take their own a frame or two after they come near; that may bring others near. */
const frames = 6;

/** Brings a part of the text into sight, and keeps it there while what is drawn around it for the first time moves it. */
export function bringIntoSight(part: Element | null | undefined): void {
  let left = frames;
  const bring = (): void => {
    part?.scrollIntoView({ block: 'center' });
    left -= 1;
    if (part && left > 0) requestAnimationFrame(bring);
  };
  bring();
}
