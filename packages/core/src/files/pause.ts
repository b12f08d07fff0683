/** Lets the page draw and hear the person before more is written. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
