/** A text in the organisation's languages: Japanese always, English where somebody wrote it. */
export interface LocalizedText {
  ja: string;
  en: string | null;
}
