import { upload } from '../api/upload.ts';

/** Sends a roster; gives the id of the file. */
export const uploadRoster = async (file: File, tell: (share: number) => void): Promise<string> =>
  (await upload<{ id: string }>('roster-files', 'text/csv', file, tell)).id;
