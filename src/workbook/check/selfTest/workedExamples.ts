import { figure, type Case } from "./case";

const apmPro = (commitment: number, rest = "") => `{"APM Pro",${commitment}${rest}}`;
const monthly = (usage: number, commitment: number, parent: string, parentUsage: number) =>
  `=DD.ONDEMAND(${usage},"Ingested Spans","monthly",${commitment},${parent},${parentUsage})`;
const includedMonthly = (commitment: number, parent: string, parentUsage: number) =>
  `=DD.INCLUDED("Ingested Spans","monthly",${commitment},${parent},${parentUsage})`;
const threeHours = (commitment: number, parent = apmPro(10)) =>
  `=DD.ONDEMAND({2.5;3;2.054},"Ingested Spans","hourly",${commitment},${parent},{5;15;10})`;
const pool = '{60;90;150},"Ingested Spans","hourly",0,{"APM Pro",1,73000,100},{1;1;1}';

/** The worked examples of Datadog's billing pages, with the exact figures at 15 digits. */
export const workedExamples: readonly Case[] = [
  figure("150 used, 10 of a trial: billable", "=DD.BILLABLE(150,10)", 140),
  figure("50 committed, 30 allotted: included", includedMonthly(50, apmPro(1, ",30"), 1), 80),
  figure("140 billable, 80 included: on-demand", monthly(140, 50, apmPro(1, ",30"), 1), 60),
  figure("5 hosts committed include GB a month", '=DD.ALLOTMENT("APM Pro","Ingested Spans",5)', 750),
  figure("6 hosts used, 5 committed: included", includedMonthly(0, apmPro(5), 6), 900),
  figure("800 GB of 900 GB included", monthly(800, 0, apmPro(5), 6), 0),
  figure("100 GB committed and 5 hosts: included", includedMonthly(100, apmPro(5), 5), 850),
  figure("1,000 GB of 750 GB included", monthly(1000, 0, apmPro(5), 5), 250),
  figure("5 hosts include GB an hour", '=DD.ALLOTMENT("APM Pro","Ingested Spans",5,"hourly")', 1.02739726027397),
  figure(
    "Three hours of 5 hosts, nothing committed",
    `=DD.ONDEMAND({1.1;0.9;1.2},"Ingested Spans","hourly",0,${apmPro(5)},{5;5;5})`,
    0.245205479452055,
  ),
  figure("July, nothing committed", monthly(2000, 0, apmPro(10), 5), 500),
  figure("August, nothing committed", monthly(2000, 0, apmPro(10), 15), 0),
  figure("September, nothing committed", monthly(1500, 0, apmPro(10), 10), 0),
  figure("July, 100 GB committed: included", includedMonthly(100, apmPro(10), 5), 1600),
  figure("July, 100 GB committed", monthly(2000, 100, apmPro(10), 5), 400),
  figure("August, 100 GB committed: included", includedMonthly(100, apmPro(10), 15), 2350),
  figure("August, 100 GB committed", monthly(2000, 100, apmPro(10), 15), 0),
  figure("September, 100 GB committed", monthly(1600, 100, apmPro(10), 10), 0),
  figure("Three hours, nothing committed", threeHours(0), 0.445205479452055),
  figure("Three hours, 0.3 GB committed", threeHours(0.3), 0.145205479452055),
  figure("Three hours by the printed 0.2054 GB an hour", threeHours(0.3, apmPro(10, ",150,0.2054")), 0.146),
  figure("60, 90 and 150 against 100 each hour", `=DD.ONDEMAND(${pool})`, 50),
  figure("60, 90 and 150 against 300 pooled", `=DD.ONDEMAND(${pool},,{"Pooling","billing period"})`, 0),
  figure(
    "Custom metrics, on-demand each hour averaged",
    '=DD.ONDEMAND({2000;1500;1500},"Custom Metrics","hourly",1000,{"Infrastructure Pro",5},{5;5;5})',
    166.666666666667,
  ),
  figure("Custom metrics count by their average", "=DD.AVERAGE({2000;1500;1000})", 1500),
  figure(
    "1,500 custom metrics, all included",
    '=DD.ONDEMAND(1500,"Custom Metrics","monthly",1000,{"Infrastructure Pro",5},5)',
    0,
  ),
  figure("HWMP of 672 hours: the 8th highest", "=DD.HWMP(SEQUENCE(672))", 665),
  figure("HWMP of 696 hours: the 8th highest", "=DD.HWMP(SEQUENCE(696))", 689),
  figure("HWMP of 720 hours: the 9th highest", "=DD.HWMP(SEQUENCE(720))", 712),
  figure("HWMP of 744 hours: the 9th highest", "=DD.HWMP(SEQUENCE(744))", 736),
  figure("Workflow executions of a CSM Pro host", '=DD.ALLOTMENT("CSM Pro","Workflow Executions")', 5),
  figure("Workflow executions of a CSM Enterprise host", '=DD.ALLOTMENT("CSM Enterprise","Workflow Executions")', 20),
];
