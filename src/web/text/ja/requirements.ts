export const requirements = {} as const;
