import * as sheet from "../sheet/aggregate";
import { answer } from "./answer";

/**
 * Turns hourly readings into one figure.
 * @customfunction AGGREGATE
 * @param usage Hourly readings, read row by row; a blank hour counts as 0.
 * @param aggregation "sum", "average", "maximum", "HWMP", or a product name for its default.
 * @param month Month of the readings: hours that are missing count as 0. Omitted: as many hours as readings.
 * @param elapsedHours Hours that have passed of a month in progress, in place of all hours of the month.
 * @returns The aggregated figure.
 */
export function aggregate(usage: any[][], aggregation: string, month?: any, elapsedHours?: any): number {
  return answer(sheet.aggregate(usage, aggregation, month, elapsedHours));
}

/**
 * High watermark plan (HWMP): the highest reading after the top 1 % of hours is left out.
 * @customfunction HWMP
 * @param usage Hourly readings, read row by row; a blank hour counts as 0.
 * @param month Month of the readings: hours that are missing count as 0. Omitted: as many hours as readings.
 * @returns The highest of the lowest 99 % of hours.
 */
export function hwmp(usage: any[][], month?: any): number {
  return answer(sheet.hwmp(usage, month));
}

/**
 * Average hourly usage of the month.
 * @customfunction AVERAGE
 * @param usage Hourly readings, read row by row; a blank hour counts as 0.
 * @param month Month of the readings: the sum is divided by its hours. Omitted: by the number of readings.
 * @returns The sum of the readings divided by the hours.
 */
export function average(usage: any[][], month?: any): number {
  return answer(sheet.average(usage, month));
}

/**
 * Averages samples, such as five-minute samples, to hourly readings.
 * @customfunction HOURLYAVERAGE
 * @param samples Samples in order of time, read row by row; a blank sample counts as 0.
 * @param perHour Samples in an hour. Omitted: 12, one every five minutes.
 * @returns One reading an hour, spilled downwards.
 */
export function hourlyAverage(samples: any[][], perHour?: any): any[][] {
  return answer(sheet.hourlyAverage(samples, perHour));
}

/**
 * Billable usage: total usage less non-billable usage (trials), never below 0.
 * @customfunction BILLABLE
 * @param total Total usage: a number or a range.
 * @param nonBillable Non-billable usage: a number, or a range of the same shape.
 * @returns Billable usage in the shape of total.
 */
export function billable(total: any[][], nonBillable: any[][]): any[][] {
  return answer(sheet.billable(total, nonBillable));
}
