import { type LocalDate, plusDays } from '../kernel/local-date.ts';

/** The days of a company: how it counts those on which people work. */
export interface Days {
  businessDayFrom(day: LocalDate): LocalDate;
  plusBusinessDays(day: LocalDate, days: number): LocalDate;
}

/** No rule of a company may give less time to prepare than this. To be confirmed by counsel. */
export const noticeFloor = 3;

/** The first day on which somebody can be heard: so many whole days after the notice reached them (the first day does not count, 民法140条). */
export const earliestHearing = (deliveredOn: LocalDate, noticeDays: number): LocalDate =>
  plusDays(deliveredOn, Math.max(noticeDays, noticeFloor));

/** The last day to which the subject may move the hearing once, in business days after the planned one (compare the five of Acas). */
export const latestPostponed = (plannedOn: LocalDate, days: number, company: Days): LocalDate =>
  company.plusBusinessDays(plannedOn, days);

/** The last day on which the subject may comment on the record, in business days after it was offered. */
export const commentUntil = (offeredOn: LocalDate, days: number, company: Days): LocalDate =>
  company.plusBusinessDays(offeredOn, days);

/** The last day to appeal: so many days after the letter reached the subject, and never a day on which nobody works (compare 民法142条). */
export const appealUntil = (deliveredOn: LocalDate, days: number, company: Days): LocalDate =>
  company.businessDayFrom(plusDays(deliveredOn, days));
