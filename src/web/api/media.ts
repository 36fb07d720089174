import { apiUrl } from './fetcher.ts';

/** Where the bytes of a file of a course are. */
export const mediaUrl = (id: string): string => apiUrl(`course-media/${id}`);

/** Rendered lessons name their pictures from the place of the API, which need not be that of this page. */
export const withMedia = (html: string): string =>
  html.replaceAll('src="course-media/', `src="${apiUrl('course-media/')}`);
