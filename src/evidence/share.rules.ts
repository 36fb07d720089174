/** Cut and not rounded: 99.97 % is not everybody. */
export const share = (done: number, of: number): string =>
  of === 0 ? '–' : `${(Math.floor((done * 1000) / of) / 10).toFixed(1)} %`;
